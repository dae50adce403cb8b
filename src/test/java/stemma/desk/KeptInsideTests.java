package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.Newsroom;
import stemma.article.Article;
import stemma.story.Keep;
import stemma.story.Merge;
import stemma.story.Story;

/** What is kept inside stays there, whatever else is done with the text or with others that show it. */
class KeptInsideTests extends AtTheDesk {

    private static String address(Article article) {
        return "/articles/" + article.slug();
    }

    private long head(String story) {
        return stories.bySlug(story).shown().id();
    }

    private void keepInside(Article article, String headline, String body) {
        save(address(article), head(article), headline, body, "as", "inside");
    }

    private String seen(String address) {
        return reader.get(address).body();
    }

    private static String[] correction(String words, String held) {
        return new String[] {"as", "correction", "notice", words, "showOld", "true", "held", held};
    }

    @Test
    void makesNoStoryPublicOfWordsThatItsLeadKeepsInside() {
        Article article = newsroom.about("walrus", "Ostrane");
        String story = newsdesk.storyOf(article.slug());
        keepInside(article, "Walrus of Ostrane drowned", "It drowned.");

        assertThat(editor.get("/desk/stories/" + story).body()).contains("words that readers do not see yet");
        assertThat(editor.get("/desk/stories/" + story + "/edit").body())
                .contains("readers do not see all of them", "name=\"as\" value=\"inside\"");
        save("/stories/" + story, head(story), "Walrus of Ostrane drowned", "It drowned at night.", "as", "update");
        assertThat(seen("/stories/" + story)).contains("walrus in Ostrane").doesNotContain("drowned");
        assertThat(seen("/stories/" + story + "/history")).doesNotContain("drowned", "Updated");

        String[] update = {"as", "update", "held", "true"};
        HttpResponse<String> asked = editor.post("/desk/stories/" + story + "/notices", update);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("“It drowned at night.”, from “Walrus of Ostrane drowned”", "name=\"disclose\"");
        assertThat(seen("/stories/" + story)).doesNotContain("drowned");
        editor.post("/desk/stories/" + story + "/notices", "as", "update", "held", "true", "disclose", "true");
        assertThat(seen("/stories/" + story)).contains("It drowned at night.");
    }

    @Test
    void comparesWithWhatReadersSeeAndNotWithWhatIsKeptInside() {
        Article article = newsroom.about("ropewalk", "Xanten");
        long live = head(article);
        keepInside(article, "Ropewalk of Xanten burnt", "It burnt down.");
        String desk = "/desk" + address(article);
        String[] typed = {
            "base",
            String.valueOf(head(article)),
            "headline",
            "Ropewalk of Xanten burnt",
            "body",
            "It burnt down.",
            "published",
            "2025-03-17"
        };
        assertThat(editor.post(desk + "/comparison", typed).body())
                .contains("What readers see and what you typed", "Readers do not see the newest revision")
                .contains("removed: </span>ropewalk in Xanten</del>")
                .doesNotContain("Both say the same.");

        String link = desk + "/history?from=" + live + "&amp;to=" + head(article) + "&amp;columns=1";
        assertThat(editor.get(desk + "/history").body()).contains(link, "Compare it with live", "readers see this");
        assertThat(editor.get(link.replace("&amp;", "&")).body()).contains("From what readers see to revision 2");

        String story = "/desk/stories/" + newsdesk.storyOf(article.slug());
        assertThat(editor.get(story + "/history?from=" + live).statusCode())
                .as("what readers see of a story in its lead’s words")
                .isEqualTo(200);
    }

    @Test
    void mergesWordsThatAreKeptInsideIntoNoneThatReadersSee() {
        Article article = newsroom.about("cistern", "Palvik");
        Article other = newsroom.about("harpoon", "Quern");
        String kept = newsdesk.storyOf(article.slug());
        String gone = newsdesk.storyOf(other.slug());
        keepInside(other, "Harpoon of Quern stolen", "It was stolen.");

        assertThat(editor.get("/desk/merges/new?story=" + kept + "&with=" + gone + "&headline=" + gone)
                        .body())
                .contains("What the merge writes of them is kept inside too");
        Merge merge = regroupings.merge(kept, gone, new Keep(true, false), "eve");
        assertThat(seen("/stories/" + kept)).contains("cistern in Palvik").doesNotContain("stolen");
        assertThat(stories.bySlug(kept).content().headline()).isEqualTo("Harpoon of Quern stolen");

        regroupings.unmerge(merge.id(), "eve");
        Story back = stories.bySlug(kept);
        assertThat(back.text()).isNull();
        assertThat(back.publication().held()).as("as it was").isFalse();
    }

    @Test
    void takesBackWhatAMergeShowedReadersWithTheMerge() {
        String kept = newsdesk.storyOf(newsroom.about("bellows", "Rimmal").slug());
        String gone = newsdesk.storyOf(newsroom.about("citadel", "Sjunde").slug());
        Merge merge = regroupings.merge(kept, gone, new Keep(true, false), "eve");
        assertThat(seen("/stories/" + kept)).contains("citadel in Sjunde");
        assertThat(seen("/stories/" + kept + "/history")).contains("Updated");

        save("/stories/" + kept, head(kept), "Bellows of Rimmal burst", "They burst.", "as", "inside");
        regroupings.unmerge(merge.id(), "eve");

        Story back = stories.bySlug(kept);
        assertThat(back.title()).isEqualTo("Bellows of Rimmal burst");
        assertThat(seen("/stories/" + kept)).contains("bellows in Rimmal").doesNotContain("burst", "citadel in Sjunde");
        assertThat(back.publication().held()).isTrue();
        assertThat(back.publication().live()).as("the lead’s words again").isNull();
    }

    @Test
    void showsAsOldWordingOnlyWhatReadersSaw() {
        Article article = newsroom.about("obelisk", "Tirrin");
        String story = newsdesk.storyOf(article.slug());
        keepInside(article, "Obelisk of Tirrin cracked", "Cracks everywhere.");
        editor.post("/desk/stories/" + story + "/notices", correction("It is of granite.", "false"));
        assertThat(seen("/stories/" + story + "/history"))
                .contains("It is of granite.")
                .doesNotContain("racks");

        save("/stories/" + story, head(story), "Obelisk of Tirrin leans", "It leans.", "as", "inside");
        save("/stories/" + story, head(story), "Obelisk of Tirrin fell", "It fell.", correction("It fell.", "true"));
        assertThat(seen("/stories/" + story + "/history"))
                .contains("<del>", "<ins>", "fell")
                .doesNotContain("leans", "racks");
    }

    @Test
    void publishesNobodysWordsUnawares() {
        Article article = newsroom.about("sextant", "Uvra");
        long began = head(article);
        List<String> body =
                article.content().body().stream().map(block -> block.text()).toList();
        keepInside(article, "sextant in Uvra", "Secret of Uvra." + "\n\n" + body.get(1));

        HttpResponse<String> saved = save(
                address(article),
                began,
                "sextant in Uvra",
                body.get(0) + "\n\nNobody minds.",
                "as",
                "update",
                "held",
                "false");
        assertThat(seen(address(article))).doesNotContain("Secret", "Nobody minds.");
        assertThat(articles.bySlug(article.slug()).content().bodyText()).contains("Secret of Uvra.", "Nobody minds.");
        assertThat(saved.body()
                        + editor.get("/desk" + address(article) + "/history").body())
                .contains("kept inside");

        HttpResponse<String> notice =
                editor.post("/desk" + address(article) + "/notices", correction("Sorry.", "false"));
        assertThat(notice.statusCode()).isEqualTo(409);
        assertThat(notice.body()).contains("a colleague has saved words", "Sorry.");
        assertThat(seen(address(article))).doesNotContain("Secret", "Sorry.");

        save(address(article), head(article), "sextant in Uvra", "All of it.", "as", "update", "held", "true");
        assertThat(seen(address(article))).contains("All of it.");
    }

    @Test
    void keepsWordsInsideWhileATextIsKilled() {
        Article article = newsroom.about("gantry", "Vemork");
        keepInside(article, "Gantry of Vemork unsafe", "It is unsafe.");
        editor.post("/desk" + address(article) + "/publications", "step", "KILL", "notice", "Withdrawn for now.");
        save(address(article), head(article), "Gantry of Vemork unsafe", "It is most unsafe.");

        anAdmin().post("/desk" + address(article) + "/publications", "step", "BRING_BACK");
        assertThat(seen(address(article))).contains("gantry in Vemork").doesNotContain("unsafe");
    }

    @Test
    void losesNothingThatWasTypedWhereASaveIsRefused() {
        Article article = newsroom.about("trellis", "Wenholt");
        long base = head(article);
        editor.post("/desk" + address(article) + "/publications", "step", "KILL", "notice", "Withdrawn.");

        HttpResponse<String> refused =
                save(address(article), base, "Trellis up", "All typed here.", correction("A trellis.", "false"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Trellis up", "All typed here.", "A trellis.", "No reader has seen it", "text-form");

        HttpResponse<String> notice =
                editor.post("/desk" + address(article) + "/notices", correction("Long words.", "false"));
        assertThat(notice.statusCode()).isEqualTo(409);
        assertThat(notice.body()).contains("Readers do not see it").contains("Long words.");
    }

    @Test
    void tellsNothingOfAReportThatCameInSinceWordsAreKeptInside() {
        Article article = newsroom.file(
                "xebec", Newsroom.content("Xebec of Aurland sails", "It sails.", "All well.", "Wind west."));
        String before = seen(address(article)) + seen("/api" + address(article));
        keepInside(article, "Xebec of Aurland leaks", "It leaks.\n\nAll well.\n\nWind west.");
        assertThat(seen(address(article)) + seen("/api" + address(article))).isEqualTo(before);

        newsroom.received(
                "xebec", Newsroom.content("Xebec of Aurland sails", "It sails.", "All well.", "It sank."), "new bytes");
        assertThat(seen(address(article)) + seen("/api" + address(article))).isEqualTo(before);
        assertThat(articles.bySlug(article.slug()).content().bodyText()).contains("It sank.");

        editor.post("/desk" + address(article) + "/notices", "as", "update", "held", "true");
        assertThat(seen(address(article))).isNotEqualTo(before).contains("It sank.", ">9 bytes<");
    }

    @Test
    void showsTheChangesOfATextPageByPage() {
        Article article = newsroom.about("yurt", "Borgund");
        for (int i = 1; i <= 52; i++) {
            save(address(article), head(article), "Yurt of Borgund", "Yurt number " + i + ".", "as", "update");
        }
        String first = seen(address(article) + "/history");
        assertThat(first.split("told-kind", -1)).hasSize(51);
        String older = first.replaceFirst("(?s).*history\\?before=(\\d+).*", "$1");
        assertThat(seen(address(article) + "/history?before=" + older).split("told-kind", -1))
                .as("two changes, and that it was published")
                .hasSize(4);
        assertThat(editor.get("/desk" + address(article) + "/publication").statusCode())
                .isEqualTo(200);
    }

    private List<String> onRecord(String subject) {
        return jdbc.sql("select action || ': ' || coalesce(before, '?') || ' > ' || coalesce(after, '?')"
                        + " from audit_entry where subject = ? order by id")
                .param(subject)
                .query(String.class)
                .list();
    }

    @Test
    void putsOnRecordHowItStoodBeforeAndAfter() {
        Article article = newsroom.about("pontoon", "Yttre");
        String story = newsdesk.storyOf(article.slug());
        keepInside(article, "Pontoon of Yttre sank", "It sank.");
        editor.post("/desk" + address(article) + "/notices", "as", "update", "held", "true");
        editor.post("/desk" + address(article) + "/publications", "step", "KILL", "notice", "It floats.");
        String from =
                ", public from " + articles.bySlug(article.slug()).publication().publicFrom();
        assertThat(onRecord("article/" + article.slug()))
                .contains(
                        "keep words of article inside: published" + from + " > published" + from
                                + ", newer words kept inside",
                        "update public article: revision 1 > revision 2",
                        "kill article: published" + from + " > killed" + from);

        Article other = newsroom.about("tollbooth", "Zwist");
        regroupings.move(other.slug(), story, "eve");
        newsdesk.lead(story, other.slug(), "eve");
        assertThat(onRecord("story/" + story))
                .contains("choose lead: article/" + article.slug() + " > article/" + other.slug());
    }
}
