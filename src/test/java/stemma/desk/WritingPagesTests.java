package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import stemma.Caller;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.story.Newsdesk;

/** Comparing articles and writing a story from them, over HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"stemma.admin.password=" + Caller.PASSWORD, "stemma.editor.password=" + Caller.PASSWORD})
@OnFreshDatabase
class WritingPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    private Caller editor;

    @BeforeEach
    void logIn() {
        editor = new Caller(port).logIn("editor", Caller.PASSWORD);
    }

    private String desk(Article article) {
        return "/desk/stories/" + newsdesk.storyOf(article.slug());
    }

    private static String take(Article article, int block) {
        return article.id() + ":" + block + ":0:0";
    }

    @Test
    void setsAnyTwoArticlesBesideEachOther() {
        Article one = newsroom.about("windmill", "Harrowgate");
        Article other = newsroom.about("windmill", "Eastvale");

        String page = editor.get("/desk/collation?article=" + one.slug() + "&article=" + other.slug())
                .body();

        assertThat(page).contains("mark-name").contains("≈ reworded").contains("id=\"column-B\"");
    }

    @Test
    void asksForArticlesWhereThereAreNone() {
        assertThat(editor.get("/desk/collation").body()).contains("Choose two to twelve articles");
    }

    @Test
    void writesAStoryFromTakenSentencesAndShowsReadersTheirReport() {
        Article article = newsroom.about("lantern feast", "Wyndholm");
        String desk = desk(article);

        editor.post(desk + "/write/takes", "take", take(article, 1), "back", "collation");
        assertThat(editor.get(desk + "/write").body()).contains("Nobody in Wyndholm had seen");
        editor.post(desk + "/write/revisions", "headline", "A feast of lanterns", "note", "");

        assertThat(editor.get(desk).body()).contains("Where its sentences come from", "A feast of lanterns");
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
        Article article = newsroom.about("marathon", "Dovrefell");

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
}
