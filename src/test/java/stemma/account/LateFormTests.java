package stemma.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import stemma.Caller;
import stemma.Newsroom;
import stemma.WholeProgram;
import stemma.article.Article;
import stemma.article.Articles;

/** Forms that are sent when the login has run out. */
@WholeProgram
class LateFormTests {

    private static final String WORDS = "It rained & “hailed” <b>all</b> day.\n\nThen it stopped: 100 % dry + warm.";

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Articles articles;

    @Test
    void bringsTheWordsThroughTheLoginAndAWrongPassword() {
        Article article = newsroom.about("late form", "Abrand");
        Caller late = new Caller(port);
        HttpResponse<String> asked = late.postWithoutToken(
                "/desk/articles/" + article.slug() + "/revisions",
                "_csrf",
                "of-a-session-that-is-gone",
                "base",
                String.valueOf(article.head().id()),
                "headline",
                "Late & true",
                "body",
                WORDS);
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body()).contains("Your login had run out", "name=\"late-fields\"");

        HttpResponse<String> refused = logIn(late, asked.body(), "a-wrong-password");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("Check name and password", "name=\"late-fields\"");

        HttpResponse<String> welcome = logIn(late, refused.body(), Caller.PASSWORD);
        assertThat(welcome.headers().firstValue("Location").orElse("")).endsWith("/desk/late");
        String page = late.get("/desk/late").body();
        assertThat(value(page, "body")).isEqualTo(WORDS);
        assertThat(value(page, "headline")).isEqualTo("Late & true");

        HttpResponse<String> saved = late.post(
                "/desk/articles/" + article.slug() + "/revisions",
                "base",
                value(page, "base"),
                "headline",
                value(page, "headline"),
                "body",
                value(page, "body"));
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(articles.bySlug(article.slug()).title()).isEqualTo("Late & true");
    }

    @Test
    void asksWhoIsLoggedInAnewWithoutLosingTheWords() {
        Article article = newsroom.about("late form", "Berand");
        Caller editor = new Caller(port).logIn("editor", Caller.PASSWORD);
        HttpResponse<String> asked = editor.postWithoutToken(
                "/desk/articles/" + article.slug() + "/revisions", "_csrf", "of-the-session-before", "body", WORDS);
        assertThat(asked.headers().firstValue("Location").orElse("")).endsWith("/desk/late");
        assertThat(value(editor.get("/desk/late").body(), "body")).isEqualTo(WORDS);
        assertThat(articles.bySlug(article.slug()).head().number()).isEqualTo(1);
    }

    @Test
    void keepsNothingThatAnotherSiteSentNorPasswords() {
        assertThat(new Caller(port, "Origin", "https://elsewhere.example")
                        .postWithoutToken("/desk/articles/x/revisions", "body", WORDS)
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> secret =
                new Caller(port).postWithoutToken("/desk/account/password", "password", "secret-words-1");
        assertThat(secret.statusCode()).isEqualTo(403);
        assertThat(secret.body()).doesNotContain("secret-words-1");
    }

    @Test
    void refusesToBringAFormElsewhere() {
        Caller editor = new Caller(port);
        HttpResponse<String> welcome = editor.post(
                "/login",
                "username",
                "editor",
                "password",
                Caller.PASSWORD,
                "late-address",
                "//elsewhere.example/desk/",
                "late-fields",
                "a=b");
        assertThat(welcome.headers().firstValue("Location").orElse("")).endsWith("/desk");
    }

    private static HttpResponse<String> logIn(Caller who, String page, String password) {
        return who.post(
                "/login",
                "username",
                "editor",
                "password",
                password,
                "late-address",
                value(page, "late-address"),
                "late-fields",
                value(page, "late-fields"));
    }

    private static String value(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }
}
