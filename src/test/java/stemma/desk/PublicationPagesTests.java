package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.article.Article;
import stemma.pages.NuChecker;

/** What editors do for readers, and what readers get of it, over HTTP. */
class PublicationPagesTests extends AtTheDesk {

    @Test
    void keepsWordsInsideUntilAnEditorPublishesThem() {
        Article article = newsroom.about("weevil", "Stavern");
        String address = "/articles/" + article.slug();
        String story = "/stories/" + newsdesk.storyOf(article.slug());

        save(address, head(article), "Weevils of Stavern were moths", "They were moths.", "as", "inside");
        for (String place : List.of(address, story, "/", "/search?q=Stavern", "/api" + address, "/api" + story)) {
            assertThat(reader.get(place).body()).as(place).doesNotContain("moths");
        }
        assertThat(reader.get("/search?q=moths+Stavern").body()).contains("Nothing found");
        assertThat(reader.get(address + "/history").body()).doesNotContain("moths", "Updated");

        save(address, head(article), "Weevils of Stavern were moths", "They were grey moths.");
        assertThat(reader.get(address).body())
                .as("what is kept inside stays there")
                .doesNotContain("moths");
        assertThat(editor.get("/desk" + address + "/publication").body())
                .contains("newer words kept inside", "Readers see <span>revision 1</span>");

        editor.post("/desk" + address + "/notices", "as", "update");
        for (String place : List.of(address, story, "/search?q=moths+Stavern", "/api" + address, "/api" + story)) {
            assertThat(reader.get(place).body()).as(place).contains("moths");
        }
        assertThat(reader.get(address + "/history").body()).contains("Updated").doesNotContain("They were moths");
    }

    @Test
    void correctsInPublicWithWordsThatStayAndShowsTheOldOnesWhereAllowed() {
        Article article = newsroom.about("barrage", "Tolne");
        String address = "/articles/" + article.slug();
        String story = "/stories/" + newsdesk.storyOf(article.slug());

        HttpResponse<String> empty =
                save(address, head(article), "Barrage at Tolne holds", "It holds.", "as", "correction");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Write what readers are to be told", "It holds.", "value=\"correction\" checked");

        save(
                address,
                head(article),
                "Barrage at Tolne holds",
                "The barrage holds.",
                "as",
                "correction",
                "noticeKind",
                "CLARIFICATION",
                "notice",
                "It was <never> at risk.",
                "noticePlace",
                "BOTTOM",
                "showOld",
                "true");

        for (String place : List.of(address, story)) {
            String page = reader.get(place).body();
            assertThat(page).as(place).contains("Clarification", "It was &lt;never&gt; at risk.");
            assertThat(page.indexOf("Clarification")).isGreaterThan(page.indexOf("The barrage holds."));
        }
        assertThat(articles.bySlug(article.slug()).head().kind().word()).isEqualTo("correction");
        assertThat(reader.get(address + "/history").body()).contains("Clarification", "drew crowds", "<del>");

        save(
                address,
                head(article),
                "Barrage at Tolne holds on",
                "The barrage holds.",
                "as",
                "correction",
                "notice",
                "Silent.");
        String history = reader.get(address + "/history").body();
        assertThat(history.indexOf("Silent.")).isLessThan(history.indexOf("never"));
        assertThat(history.split("<summary>", -1))
                .as("only one of two shows the old words")
                .hasSize(2);
        assertThat(new NuChecker().complaints(history)).isEmpty();
        assertThat(new NuChecker().complaints(reader.get(address).body())).isEmpty();
    }

    @Test
    void correctsAStoryOfItsOwnWords() {
        Article article = newsroom.about("lockout", "Ferring");
        String slug = newsdesk.storyOf(article.slug());
        long base = stories.bySlug(slug).shown().id();

        save("/stories/" + slug, base, "Lockout in Ferring ends", "All went back.", "as", "inside");
        assertThat(reader.get("/stories/" + slug).body())
                .contains("In the words of")
                .doesNotContain("All went back.");

        editor.post(
                "/desk/stories/" + slug + "/notices",
                "as",
                "correction",
                "notice",
                "All but two went back.",
                "noticeKind",
                "CORRECTION",
                "noticePlace",
                "TOP",
                "held",
                "true");
        String page = reader.get("/stories/" + slug).body();
        assertThat(page).contains("All went back.", "All but two went back.", "Written by the editors");
        assertThat(page.indexOf("All but two")).isLessThan(page.lastIndexOf("All went back."));
    }

    @Test
    void killsWithANoticeAndLetsOnlyAdminsBringItBack() {
        Article article = newsroom.about("gondola", "Vrest");
        String desk = "/desk/articles/" + article.slug();

        HttpResponse<String> silent = editor.post(desk + "/publications", "step", "KILL", "notice", " ");
        assertThat(silent.statusCode()).isEqualTo(409);
        assertThat(silent.body()).contains("Write why it is withdrawn");
        assertThat(reader.get("/articles/" + article.slug()).statusCode()).isEqualTo(200);

        editor.post(desk + "/publications", "step", "KILL", "notice", "It was made up.");
        HttpResponse<String> gone = reader.get("/articles/" + article.slug());
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("It was made up.").doesNotContain("gondola in Vrest");
        assertThat(editor.get(desk + "/edit").body())
                .as("the copy stays inside")
                .contains("gondola in Vrest", "Killed");

        assertThat(editor.post(desk + "/publications", "step", "BRING_BACK").body())
                .contains("Only an admin can bring it back");
        anAdmin().post(desk + "/publications", "step", "BRING_BACK");
        assertThat(reader.get("/articles/" + article.slug()).statusCode()).isEqualTo(200);
        assertThat(reader.get("/articles/" + article.slug() + "/history").body())
                .contains("Published again", "It was made up.");
    }

    @Test
    void saysWhyAStepIsRefused() {
        Article article = newsroom.about("sleigh", "Polm");
        String desk = "/desk/articles/" + article.slug();

        HttpResponse<String> panel = editor.get(desk + "/publication");
        assertThat(panel.body()).contains("Public since", "What cannot be done now, and why", "Kill it to withdraw it");
        assertThat(new NuChecker().complaints(panel.body())).isEmpty();

        HttpResponse<String> refused =
                editor.post(desk + "/publications", "step", "EMBARGO", "time", "2099-01-01T08:00");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("this can no longer be done in silence");
        assertThat(editor.post(desk + "/publications", "step", "NONSENSE").statusCode())
                .isEqualTo(400);
        assertThat(reader.post(desk + "/publications", "step", "KILL", "notice", "x")
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(reader.get("/articles/" + article.slug()).statusCode()).isEqualTo(200);
    }
}
