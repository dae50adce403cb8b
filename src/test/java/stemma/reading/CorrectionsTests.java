package stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.matching.MatchingThresholds;
import stemma.pages.NuChecker;

/** The pages about the site itself: what was corrected, and how stories are made. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "stemma.press.memory=16MB",
            "stemma.admin.password=" + Caller.PASSWORD,
            "stemma.editor.password=" + Caller.PASSWORD
        })
@OnFreshDatabase
class CorrectionsTests {

    private static final Pattern OLDER = Pattern.compile("/corrections\\?before=\\d+");

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MatchingThresholds thresholds;

    private final NuChecker checker = new NuChecker();

    private void correct(Caller editor, Article article, int times) {
        String base = String.valueOf(article.head().id());
        for (int time = 1; time <= times; time++) {
            HttpResponse<String> saved = editor.post(
                    "/desk/articles/" + article.slug() + "/revisions",
                    "base",
                    base,
                    "headline",
                    "Belfry of Ormsund",
                    "body",
                    "It has " + time + " bells.",
                    "as",
                    "correction",
                    "notice",
                    "The belfry has " + time + " bells & no clock.");
            assertThat(saved.statusCode()).isEqualTo(302);
            base = jdbc.sql("select head_id::text from article where id = ?")
                    .param(article.id())
                    .query(String.class)
                    .single();
        }
    }

    @Test
    void listsWhatWasCorrectedTheNewestFirstPageByPage() {
        Caller reader = new Caller(port);
        assertThat(reader.get("/corrections").body()).doesNotContain("bells");
        Article article = newsroom.about("belfry", "Ormsund");
        Caller editor = new Caller(port).logIn("editor", Caller.PASSWORD);
        correct(editor, article, 32);

        String first = reader.get("/corrections").body();
        assertThat(checker.complaints(first)).isEmpty();
        assertThat(first)
                .containsSubsequence("has 32 bells &amp; no clock", "has 31 bells", "has 3 bells")
                .doesNotContain("has 2 bells")
                .contains("href=\"/articles/" + article.slug() + "\"");
        var older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();
        assertThat(reader.get(older.group()).body())
                .containsSubsequence("has 2 bells", "has 1 bells")
                .doesNotContain("has 3 bells", "before=");
        assertThat(reader.get("/corrections", "Accept-Language", "uk").body())
                .contains("Виправлення")
                .doesNotContain("??");
    }

    @Test
    void tellsHowStoriesAreMadeByTheSettings() {
        String about = new Caller(port).get("/about").body();
        assertThat(checker.complaints(about)).isEmpty();
        assertThat(about)
                .contains(
                        Math.round(thresholds.current().join() * 100) + "% or more",
                        "Between " + Math.round(thresholds.current().suggest() * 100) + "%",
                        "public at once")
                .doesNotContain("waits as a draft", "??");
        assertThat(new Caller(port).get("/about", "Accept-Language", "uk").body())
                .contains("Як тут складаються сюжети")
                .doesNotContain("??");
    }
}
