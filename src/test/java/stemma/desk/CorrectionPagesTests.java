package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import stemma.Newsroom;
import stemma.article.Article;
import stemma.pages.NuChecker;

/** An editor corrects an article, and then the other that makes the same claim, over HTTP. */
class CorrectionPagesTests extends AtTheDesk {

    private static final Pattern FIELD = Pattern.compile("name=\"(words-\\d+)\"");

    /** Two articles of one story, which say that the museum bought something for nine million. */
    private List<Article> told(String thing, String place) {
        Article first = newsroom.file(
                thing + "-1",
                Newsroom.content(
                        "Museum of " + place + " buys " + thing,
                        "The museum of " + place + " bought the " + thing + " for nine million crowns.",
                        "Director " + place + "man had wished for it for thirty years."));
        Article second = newsroom.file(
                thing + "-2",
                Newsroom.content(
                        thing + " goes to " + place,
                        "For 9 million crowns the museum of " + place + " bought the " + thing + " on Monday.",
                        "It will be shown in the new wing."));
        String story = newsdesk.storyOf(first.slug());
        if (!newsdesk.storyOf(second.slug()).equals(story)) {
            regroupings.move(second.slug(), story, "test");
        }
        return List.of(first, second);
    }

    /** Corrects the first article in the form, and gives the address of the page that it leads to. */
    private String corrected(Article article) {
        String body = article.content().body().get(0).text().replace("nine million", "twelve million") + "\n\n"
                + article.content().body().get(1).text();
        HttpResponse<String> saved = editor.post(
                "/desk/articles/" + article.slug() + "/revisions",
                "base",
                String.valueOf(article.head().id()),
                "headline",
                article.title(),
                "bylines",
                "Ada Field",
                "outlet",
                "Test Wire",
                "published",
                "2025-03-17",
                "body",
                body,
                "as",
                "correction",
                "notice",
                "The price was twelve million crowns.");
        assertThat(saved.statusCode()).isEqualTo(302);
        return "/desk/articles/" + article.slug() + "/corrections/" + head(article);
    }

    private static String field(String page) {
        Matcher field = FIELD.matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private List<String> acts(Article article) {
        return jdbc.sql("select action from audit_entry where subject = ? and actor = 'editor' order by id")
                .param("article/" + article.slug())
                .query(String.class)
                .list();
    }

    @Test
    void leadsFromASavedCorrectionToTheOtherArticle() {
        List<Article> told = told("astrolabe", "Ravlund");
        String page = corrected(told.get(0));
        String history = "/desk/articles/" + told.get(0).slug() + "/history";

        assertThat(editor.get(history).body()).contains("Another text makes the same claim.", "href=\"" + page + "\"");
        assertThat(editor.get(history).body()).as("also later").contains("href=\"" + page + "\"");
        assertThat(editor.get("/desk/articles/" + told.get(0).slug() + "/publication")
                        .body())
                .contains("href=\"" + page + "\"");

        String list = editor.get(page).body();
        assertThat(list)
                .contains(
                        "One other text makes the same claim",
                        "It says, with what is proposed",
                        "For twelve million crowns the museum of Ravlund",
                        "The price was twelve million crowns.");
        assertThat(new NuChecker().complaints(list)).isEmpty();
    }

    @Test
    void correctsTheOtherWithANoticeOfItsOwnAndUndoesIt() {
        List<Article> told = told("celesta", "Ombøl");
        Article other = told.get(1);
        String page = corrected(told.get(0));
        String to = page + "/articles/" + other.slug();
        String name = field(editor.get(page).body());
        String words = "For twelve million crowns the museum of Ombøl bought the celesta on Monday.";

        editor.post(to + "/acceptance", name, words, "as", "correction", "notice", "Not nine: twelve million.");

        String done = editor.get(page).body();
        assertThat(done).contains("Corrected there too, as revision 2.", "Nothing is left to carry on", "Corrected by");
        assertThat(new NuChecker().complaints(done)).isEmpty();
        assertThat(reader.get("/articles/" + other.slug()).body()).contains(words, "Not nine: twelve million.");

        editor.post(to + "/acceptance", name, "Something else.", "as", "correction", "notice", "Again.");
        assertThat(editor.get(page).body()).contains("Somebody has decided about it already.");
        assertThat(reader.get("/articles/" + other.slug()).body()).doesNotContain("Something else.", "Again.");

        editor.post(to + "/undo");
        assertThat(editor.get(page).body()).contains("One other text makes the same claim", "stays on record there");
        assertThat(reader.get("/articles/" + other.slug()).body()).contains("For 9 million crowns");
        assertThat(acts(other)).contains("correction article", "correct public article", "restore article");
    }

    @Test
    void looksAgainAndSaysWhatIsNew() {
        List<Article> told = told("theorbo", "Skagby");
        String page = corrected(told.get(0));

        editor.post(page + "/looks");

        String list = editor.get(page).body();
        assertThat(list)
                .contains(
                        "Looked again: nothing new makes the claim.",
                        "It tells what the corrected sentence told.",
                        "Last looked at:");
        assertThat(new NuChecker().complaints(list)).isEmpty();
        assertThat(acts(told.get(0))).contains("look again for corrected claim");
    }

    @Test
    void keepsWhatWasTypedWhereItIsRefusedAndRemembersWhatIsLeft() {
        List<Article> told = told("sextant", "Hvidbjerg");
        Article other = told.get(1);
        String page = corrected(told.get(0));
        String to = page + "/articles/" + other.slug();
        String name = field(editor.get(page).body());

        editor.post(to + "/acceptance", name, "A sentence of mine.", "as", "correction", "notice", " ");
        assertThat(editor.get(page).body())
                .contains("Nothing is changed. Write what readers are to be told", "A sentence of mine.");

        assertThat(editor.get("/desk?kind=correction&q=sextant").body())
                .contains("Another text makes the claim that was corrected here", "href=\"" + page + "\"");
        editor.post(to + "/leaving");
        assertThat(editor.get("/desk?kind=correction&q=sextant").body()).doesNotContain("href=\"" + page + "\"");
        assertThat(editor.get(page).body()).contains("It stays as it is.", "Left as it is by");
        editor.post(to + "/reopening");
        assertThat(editor.get(page).body()).contains("One other text makes the same claim");
        assertThat(acts(other)).containsSequence("leave uncorrected", "reopen correction");
        assertThat(head(other)).isEqualTo(other.head().id());
    }

    @Test
    void hasNoPageForARevisionThatIsNoCorrection() {
        Article article = newsroom.about("harpsichord", "Tvis");

        assertThat(editor.get("/desk/articles/" + article.slug() + "/corrections/"
                                + article.head().id())
                        .statusCode())
                .isEqualTo(404);
    }
}
