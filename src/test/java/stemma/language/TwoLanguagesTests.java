package stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import stemma.Caller;
import stemma.Newsroom;
import stemma.OnFreshDatabase;

/** The same addresses in two languages, by browser and by choice, each kept for its readers. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "stemma.press.memory=16MB",
            "stemma.admin.password=" + Caller.PASSWORD,
            "stemma.editor.password=" + Caller.PASSWORD
        })
@OnFreshDatabase
class TwoLanguagesTests {

    private static final String[] UKRAINIAN = {"Accept-Language", "uk-UA,uk;q=0.9,en;q=0.5"};

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    private Caller reader;
    private String article;

    @BeforeEach
    void tell() {
        reader = new Caller(port);
        article = "/articles/" + newsroom.about("sundial", "Ravnholt").slug();
    }

    @Test
    void givesEachBrowserItsLanguageAndTheTextItsOwn() {
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> english = reader.get(article);
            HttpResponse<String> ukrainian = reader.get(article, UKRAINIAN);

            assertThat(english.body()).contains("<html lang=\"en\"", "Source file", ">Log in<");
            assertThat(ukrainian.body())
                    .contains("<html lang=\"uk\"", "Вихідний файл", ">Увійти<")
                    .containsPattern("<h1 class=\"headline\" lang=\"en\"[^>]*>[^<]*sundial")
                    .doesNotContain("Source file", "??");
            assertThat(ukrainian.headers().firstValue("Vary"))
                    .hasValueSatisfying(value -> assertThat(value).contains("Accept-Language", "Cookie"));
            assertThat(ukrainian.headers().firstValue("ETag"))
                    .isNotEqualTo(english.headers().firstValue("ETag"));
        }
    }

    @Test
    void remembersTheChoiceAndLeadsBack() {
        HttpResponse<String> answer =
                reader.get("/language/uk", "Referer", "http://127.0.0.1:" + port + "/search?q=sundial%20x");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/search?q=sundial%20x");
        assertThat(reader.get(article).body()).contains("<html lang=\"uk\"");
        reader.get("/language/en");
        assertThat(reader.get(article, UKRAINIAN).body()).contains("<html lang=\"en\"");
    }

    @Test
    void leadsNowhereElse() {
        for (String elsewhere : new String[] {
            "https://elsewhere.example/x", "http://127.0.0.1//elsewhere.example", "nonsense ^", "", "/language/uk"
        }) {
            HttpResponse<String> answer = reader.get("/language/uk", "Referer", elsewhere);
            assertThat(answer.headers().firstValue("Location")).as(elsewhere).hasValue("/");
        }
        assertThat(reader.get("/language/xx").statusCode()).isEqualTo(404);
    }

    @Test
    void saysErrorsAndTheLoginInTheReadersLanguage() {
        assertThat(reader.get("/nowhere", UKRAINIAN).body())
                .contains("<html lang=\"uk\"", "За цією адресою нічого немає")
                .doesNotContain("??");
        assertThat(reader.get("/login?error", UKRAINIAN).body())
                .contains("Пароль")
                .doesNotContain("??");
        assertThat(reader.get("/search?q=the", UKRAINIAN).body())
                .contains("майже в кожному тексті")
                .doesNotContain("??");
        assertThat(reader.get("/search?q=" + "x".repeat(500), UKRAINIAN).body()).contains("не більше 400 символів");
    }

    @Test
    void keepsTheDeskInEnglish() {
        Caller editor = new Caller(port, UKRAINIAN).logIn("editor", Caller.PASSWORD);
        assertThat(editor.get("/desk/articles").body())
                .contains("<html lang=\"en\"", "Log out")
                .doesNotContain("Українська", "Увійти");
        assertThat(editor.get("/desk/nowhere").body()).contains("<html lang=\"en\"");
        assertThat(editor.get("/bar?at=" + article).body()).contains("Вийти", "Редагувати");
    }
}
