package stemma.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.Newsroom;
import stemma.WholeProgram;
import stemma.article.Article;
import stemma.article.Articles;

/** Forms that are sent more than once. */
@WholeProgram
class OnceTests {

    private static final Pattern KEY = Pattern.compile("name=\"_key\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Articles articles;

    @Autowired
    private JdbcClient jdbc;

    private Caller editor;

    @BeforeEach
    void logIn() {
        editor = new Caller(port).logIn("editor", Caller.PASSWORD);
    }

    @Test
    void givesEachFormInsideAKeyAndNoneToReaders() {
        Article article = newsroom.about("once", "Ruskamo");
        assertThat(keys(editor.get("/desk/articles/" + article.slug() + "/edit").body()))
                .hasSizeGreaterThanOrEqualTo(2)
                .doesNotHaveDuplicates();
        assertThat(keys(editor.get("/articles/" + article.slug()).body())).isEmpty();
        assertThat(keys(new Caller(port).get("/login").body())).isEmpty();
    }

    @Test
    void answersASecondSendingAsTheFirstAndActsOnce() {
        Article article = newsroom.about("once", "Velsund");
        newsroom.about("once", "Velsund-elsewhere");
        String key = key(article);
        HttpResponse<String> first = restore(article, key, "x");
        HttpResponse<String> save = save(article, key, "It rained.");
        HttpResponse<String> again = save(article, key, "It rained.");

        assertThat(first.statusCode()).as("what fails is not kept").isEqualTo(400);
        assertThat(save.statusCode()).isEqualTo(302);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(save.headers().firstValue("Location"));
        assertThat(editor.get("/desk/articles/" + article.slug() + "/history").body())
                .contains("Saved as revision 2.");
        assertThat(articles.bySlug(article.slug()).head().number()).isEqualTo(2);
    }

    @Test
    void actsAnewOnOtherWords() {
        Article article = newsroom.about("once", "Corand");
        String key = key(article);
        save(article, key, "It rained.");
        assertThat(save(article, key, "It snowed.").statusCode())
                .as("a clash of its own")
                .isEqualTo(409);
        assertThat(articles.bySlug(article.slug()).content().bodyText()).contains("rained");
        assertThat(sent("/desk/articles/" + article.slug() + "/revisions")).isEqualTo(1);
    }

    @Test
    void actsOnceThoughSentByManyAtOnce() throws InterruptedException, ExecutionException {
        Article article = newsroom.about("once", "Durand");
        newsroom.about("twice", "Durand");
        String key = key(article);
        Callable<HttpResponse<String>> press = () -> save(article, key, "It hailed.");
        ExecutorService all = Executors.newFixedThreadPool(6);
        try {
            for (Future<HttpResponse<String>> answer : all.invokeAll(Collections.nCopies(6, press))) {
                assertThat(answer.get().statusCode()).isEqualTo(302);
            }
        } finally {
            all.shutdown();
        }
        assertThat(articles.bySlug(article.slug()).head().number()).isEqualTo(2);
        assertThat(sent("/desk/articles/" + article.slug() + "/revisions")).isEqualTo(1);
    }

    @Test
    void keepsTheKeysOfTwoPeopleApart() {
        Article article = newsroom.about("once", "Eurand");
        String key = key(article);
        save(article, key, "It thundered.");
        HttpResponse<String> other = new Caller(port)
                .logIn("admin", Caller.PASSWORD)
                .post("/desk/articles/" + article.slug() + "/revisions", fields(article, key, "It thundered."));
        assertThat(other.statusCode()).isEqualTo(302);
        assertThat(sent("/desk/articles/" + article.slug() + "/revisions")).isEqualTo(2);
    }

    private HttpResponse<String> save(Article article, String key, String body) {
        return editor.post("/desk/articles/" + article.slug() + "/revisions", fields(article, key, body));
    }

    private HttpResponse<String> restore(Article article, String key, String revision) {
        return editor.post(
                "/desk/articles/" + article.slug() + "/restorations", "_key", key, "revision", revision, "base", "1");
    }

    private static String[] fields(Article article, String key, String body) {
        return new String[] {
            "_key", key, "base", String.valueOf(article.head().id()), "headline", article.title(), "body", body
        };
    }

    private long sent(String address) {
        return jdbc.sql("select count(*) from sent_form where address = ? and status = 302")
                .param(address)
                .query(Long.class)
                .single();
    }

    private String key(Article article) {
        return keys(editor.get("/desk/articles/" + article.slug() + "/edit").body())
                .get(0);
    }

    private static List<String> keys(String page) {
        List<String> keys = new ArrayList<>();
        Matcher found = KEY.matcher(page);
        while (found.find()) {
            keys.add(found.group(1));
        }
        return keys;
    }
}
