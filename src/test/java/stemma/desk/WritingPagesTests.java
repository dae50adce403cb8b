package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stemma.Caller;
import stemma.article.Article;
import stemma.matching.MatchingSettings;
import stemma.pages.NuChecker;

/** Comparing articles and writing a story from them, over HTTP. */
class WritingPagesTests extends AtTheDesk {

    @Autowired
    private Rehearsals rehearsals;

    private String desk(Article article) {
        return "/desk/stories/" + newsdesk.storyOf(article.slug());
    }

    private static String take(Article article, int block) {
        return article.id() + ":" + block + ":0:0";
    }

    @Test
    void setsAnyTwoArticlesBesideEachOther() {
        Article one = newsroom.about("watermill", "Harrowgate");
        Article other = newsroom.about("watermill", "Eastvale");

        String page = editor.get("/desk/collation?article=" + one.slug() + "&article=" + other.slug())
                .body();

        assertThat(page).contains("mark-name").contains("≈ reworded").contains("id=\"column-B\"");
    }

    @Test
    void asksForArticlesWhereThereAreNone() {
        assertThat(editor.get("/desk/collation").body()).contains("Choose two to twelve articles");
    }

    private static String match(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private List<String> acts(Article article) {
        return jdbc.sql("select action from audit_entry where subject = ? and actor = 'editor' order by id")
                .param("article/" + article.slug())
                .query(String.class)
                .list();
    }

    @Test
    void setsASentenceInARowOfItsOwnAndTakesItBack() {
        Article one = newsroom.about("watermill", "Lindow");
        Article other = newsroom.about("watermill", "Marham");
        String address =
                "/desk/collation?base=" + one.slug() + "&only=false&article=" + one.slug() + "&article=" + other.slug();
        String page = editor.get(address).body();
        String row = "<tr[^>]*>(?:(?!</tr>).)*drew crowds(?:(?!</tr>).)*</tr>";
        assertThat(match(page.replace("\n", " "), "(" + row + ")")).doesNotContain("says nothing of it");
        String move = match(page, "href=\"([^\"]*move=" + other.id() + "[^\"]*)\"");

        String moving = editor.get(move).body();
        assertThat(moving).contains("Where does this sentence of", ">Here</button>");
        assertThat(new NuChecker().complaints(moving)).isEmpty();
        String sentence = match(moving, "name=\"sentence\" value=\"([^\"]*)\"");
        String from = match(moving, "name=\"from\" value=\"([^\"]*)\"");
        String[] form = {
            "article", one.slug(), "article", other.slug(), "base", one.slug(), "sentence", sentence, "from", from
        };

        assertThat(editor.post("/desk/collation/rulings", with(form, "into", "own"))
                        .statusCode())
                .isEqualTo(302);
        String set = editor.get(address).body();
        assertThat(set).contains("The sentence has a row of its own, set by hand.", "set by hand by editor");
        assertThat(new NuChecker().complaints(set)).isEmpty();

        editor.post("/desk/collation/rulings", with(form, "into", "own"));
        assertThat(editor.get(address).body()).contains("nothing was moved");

        editor.post(match(set, "action=\"([^\"]*/undo\\?[^\"]*)\""));
        assertThat(editor.get(address).body())
                .contains("Undone: the sentence stands where it stood before.")
                .doesNotContain("set by hand by editor");
        assertThat(acts(other)).containsExactly("set sentence in another row", "take back sentence set by hand");
    }

    private static String[] with(String[] form, String... more) {
        return Stream.concat(Arrays.stream(form), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void findsArticlesToCompareByHeadlineAndOutletAndKeepsTheChoice() {
        Article one = newsroom.about("gazebo", "Ulverton");
        Article other = newsroom.about("gazebo", "Vexham");
        String choice = "/desk/collation/choice?article=" + one.slug();

        String found = editor.get(choice + "&q=gazebo").body();
        assertThat(found).contains("One article chosen", "gazebo in Ulverton", "gazebo in Vexham");
        assertThat(new NuChecker().complaints(found)).isEmpty();
        assertThat(editor.get("/desk/collation/choice?q=test+wire").body()).contains("Test Wire", "gazebo in Vexham");
        assertThat(editor.get(choice + "&q=unheardofword").body())
                .contains("No other article has these words in its headline, or this outlet.", "gazebo in Ulverton");
        assertThat(editor.get("/desk/collation?article=" + one.slug()).body())
                .contains("One article is chosen. Choose at least one more", "gazebo in Vexham");
        assertThat(editor.get("/desk/articles").body()).contains("Compare those that are ticked");
        assertThat(editor.get("/desk/collation?q=gazebo&article=" + one.slug() + "&article=" + other.slug())
                        .body())
                .contains("id=\"column-B\"", "/desk/collation/choice?article=" + one.slug());
    }

    @Test
    void saysHowManyArticlesAreTooManyAndLosesNoneOfThem() {
        String address = "/desk/collation?article="
                + IntStream.range(0, 13)
                        .mapToObj(
                                i -> newsroom.about("pergola " + i, "Wickmere").slug())
                        .collect(Collectors.joining("&article="));

        assertThat(editor.get(address).body())
                .contains("13 articles are chosen, and 12 fit beside each other. Take out 1 or more.", "pergola 12");
    }

    @Test
    void writesAStoryFromTakenSentencesAndShowsReadersTheirReport() {
        Article article = newsroom.about("garland feast", "Wyndholm");
        String desk = desk(article);

        editor.post(desk + "/write/takes", "take", take(article, 1), "back", "collation");
        assertThat(editor.get(desk + "/write").body()).contains("Nobody in Wyndholm had seen");
        editor.post(desk + "/write/revisions", "headline", "A feast of garlands", "note", "");

        assertThat(editor.get(desk).body()).contains("Where its sentences come from", "A feast of garlands");
        assertThat(editor.get(desk.replace("/desk", "")).body()).contains("aria-label=\"from report A\"");
    }

    @Test
    void refusesMoreParagraphsThanItKeepsAndGivesTheWordsBack() {
        Article article = newsroom.about("litany", "Aasholm");
        String most = "Amen.\n\n".repeat(501);

        editor.post(desk(article) + "/write/paragraphs", "paragraph", "100000", "act", "write", "words", most);

        assertThat(editor.get(desk(article) + "/write").body())
                .contains("the text would have 501 paragraphs, and 500 is the most", "Amen.\n\nAmen.", "Nothing yet.");
    }

    @Test
    void savesNothingWithoutTextOrHeadline() {
        Article article = newsroom.about("sculpture", "Quennby");

        editor.post(desk(article) + "/write/revisions", "headline", "Words without text");

        assertThat(editor.get(desk(article) + "/write").body()).contains("there is no text yet");
    }

    @Test
    void takesNothingFromAPlaceThatIsNotThere() {
        Article article = newsroom.about("steeplechase", "Dovrefell");

        String location = editor.post(desk(article) + "/write/takes", "take", "nonsense")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(editor.get(location.replaceFirst("^http://[^/]*", "").replaceFirst("#.*", ""))
                        .body())
                .contains("Nothing was taken");
    }

    @Test
    void saysThatNothingWaitsWhereNoSourceChanged() {
        Article article = newsroom.about("tournament", "Isenlund");

        assertThat(editor.get(desk(article) + "/changed-sources").body())
                .contains("every sentence says what its source says");
    }

    private void embargo(Article article) {
        String address = "/desk/articles/" + article.slug() + "/publications";
        jdbc.sql("update article set state = 'DRAFT', public_from = null where id = ?")
                .param(article.id())
                .update();
        editor.post(address, "step", "EMBARGO", "time", "2999-03-17T09:30");
        editor.post(address, "step", "PUBLISH");
    }

    @Test
    void marksWhatIsUnderEmbargoAndAsksBeforeItGoesOut() {
        Article open = newsroom.about("planetarium", "Ulvsund");
        Article secret = newsroom.about("orangery", "Ytterby");
        String story = newsdesk.storyOf(open.slug());
        regroupings.move(secret.slug(), story, "eve");
        embargo(secret);
        String desk = "/desk/stories/" + story;

        assertThat(editor.get(desk + "/collation").body()).contains("under embargo until", "17 Mar 2999");
        editor.post(desk + "/write/takes", "take", take(open, 0));
        editor.post(desk + "/write/takes", "take", take(secret, 1));
        assertThat(editor.get(desk + "/write").body().split("id=\"save\"")[0].split("its-articles")[0])
                .as("in the text that is built too")
                .containsOnlyOnce("under embargo until");

        editor.post(desk + "/write/revisions", "headline", "Two sights", "disclose", "true");
        assertThat(editor.get(desk + "/write").body())
                .contains("Nothing is saved.", "Nobody in Ytterby had seen", "Only an admin", "keep it inside")
                .contains(">Two sights</textarea>")
                .doesNotContain("name=\"disclose\"");
        assertThat(editor.get("/stories/" + story).body()).doesNotContain("Ytterby");

        editor.post(desk + "/write/revisions", "headline", "Two sights", "as", "inside");
        assertThat(editor.get("/stories/" + story).body()).doesNotContain("Ytterby", "Two sights");
        assertThat(editor.get(desk).body()).contains("Two sights");

        String[] notice = {"as", "update", "held", "true"};
        assertThat(editor.post(desk + "/notices", notice).statusCode()).isEqualTo(409);
        Caller admin = anAdmin();
        HttpResponse<String> asked = admin.post(desk + "/notices", notice);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("name=\"disclose\"");
        admin.post(desk + "/notices", "as", "update", "held", "true", "disclose", "true");
        assertThat(editor.get("/stories/" + story).body()).contains("Nobody in Ytterby had seen", "Two sights");
    }

    @Test
    void anEditorMayConfirmWordsThatAreOnlyKeptInside() {
        Article article = newsroom.about("aviary", "Kolvik");
        String story = newsdesk.storyOf(article.slug());
        Article draft = newsroom.about("herbarium", "Lomsdal");
        regroupings.move(draft.slug(), story, "eve");
        jdbc.sql("update article set state = 'DRAFT', public_from = null where id = ?")
                .param(draft.id())
                .update();
        String form = "/desk/stories/" + story + "/revisions";
        String base = String.valueOf(stories.bySlug(story).shown().id());
        String words = "The aviary opened. Nobody in Lomsdal had seen such a herbarium before, Mayor Lomsdalson told"
                + " neighbours.";
        String[] typed = {
            "base", base, "headline", "Aviary opens", "body", words, "published", "2025-03-17", "as", "update"
        };

        HttpResponse<String> refused = editor.post(form, typed);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("which readers do not see", "name=\"disclose\"", "The aviary opened.");
        String[] ticked = Arrays.copyOf(typed, typed.length + 2);
        ticked[typed.length] = "disclose";
        ticked[typed.length + 1] = "true";
        assertThat(editor.post(form, ticked).statusCode()).isEqualTo(302);
        assertThat(editor.get("/stories/" + story).body()).contains("The aviary opened.", "Lomsdalson");
    }

    @Test
    void leadsFromAddressesThatWereShortenedByHandToThePageThatIsMeant() {
        Article article = newsroom.about("carillon", "Mellby");
        String text = "/desk/articles/" + article.slug();
        String story = desk(article);
        for (String[] way : new String[][] {
            {text, text + "/edit"},
            {text + "/notices", text + "/publication"},
            {text + "/restorations", text + "/history"},
            {story + "/revisions", story + "/edit"},
            {story + "/splits", story + "/splits/new"},
            {story + "/lead", story},
            {story + "/write/takes", story + "/write"},
            {"/desk/merges", "/desk/stories"},
            {"/desk/rulings", "/desk/suggestions"},
            {"/desk/queue", "/desk"},
        }) {
            assertThat(editor.get(way[0]).headers().firstValue("Location").orElse("none"))
                    .as(way[0])
                    .endsWith(way[1]);
            assertThat(editor.get(way[1]).statusCode()).as(way[1]).isEqualTo(200);
        }
        assertThat(editor.get("/desk/articles/never-was-there").statusCode()).isEqualTo(404);
    }

    @Test
    void triesThresholdsOnceForAsLongAsNothingCameIn() {
        MatchingSettings settings = new MatchingSettings(0.91, 0.23);
        Object first = rehearsed(settings);
        assertThat(rehearsed(settings)).isSameAs(first);
        assertThat(rehearsed(new MatchingSettings(0.92, 0.23))).isNotSameAs(first);
        newsroom.about("gatehouse", "Norrby");
        assertThat(rehearsed(settings)).isNotSameAs(first);
    }

    private Object rehearsed(MatchingSettings settings) {
        Optional<Rehearsals.Done> done = Optional.empty();
        while (done.isEmpty()) {
            done = rehearsals.of(settings, false);
        }
        return done.get();
    }
}
