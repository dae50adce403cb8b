package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.Caller;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.pages.NuChecker;
import stemma.story.Newsdesk;

/** The forms, histories and restorations of articles and of stories, over HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"stemma.admin.password=" + Caller.PASSWORD, "stemma.editor.password=" + Caller.PASSWORD})
@OnFreshDatabase
class EditFormTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Caller editor;

    @BeforeEach
    void logIn() {
        editor = new Caller(port).logIn("editor", Caller.PASSWORD);
    }

    @Test
    void complainsOfNothingBeforeAnythingWasSent() {
        Article article = newsroom.file(
                "no-headline-of-wicker",
                Newsroom.content(null, "Wicker chairs from Nordholm won a prize, the guild said."));
        for (String address :
                new String[] {"/desk/articles/" + article.slug(), "/desk/stories/" + newsdesk.storyOf(article.slug())
                }) {
            HttpResponse<String> form = editor.get(address + "/edit");

            assertThat(form.statusCode()).as(address).isEqualTo(200);
            assertThat(form.body())
                    .as(address)
                    .contains("name=\"headline\" value=\"\"")
                    .doesNotContain("Not saved yet", "aria-invalid", "Write a headline:");

            HttpResponse<String> sent =
                    editor.post(address + "/revisions", "base", "1", "headline", " ", "body", "Chairs.");
            assertThat(sent.statusCode()).as(address).isEqualTo(422);
            assertThat(sent.body()).as(address).contains("Not saved yet", "aria-invalid", "Write a headline:");
        }
    }

    @Test
    void savesShowsAndRestoresTheWordsOfArticlesAndStoriesAlike() {
        Article article = newsroom.about("regatta", "Ostrand");
        long first = article.head().id();
        for (String address :
                new String[] {"/desk/stories/" + newsdesk.storyOf(article.slug()), "/desk/articles/" + article.slug()
                }) {
            HttpResponse<String> saved = save(address, first, "Regatta of Ostrand begins");
            assertThat(saved.statusCode()).as(address).isEqualTo(302);
            assertThat(saved.headers().firstValue("Location").orElse("")).endsWith(address + "/history");
            assertThat(editor.get(address + "/history").body())
                    .as(address)
                    .contains("Saved as revision 2.", "From revision 1 to revision 2", "Regatta of Ostrand begins")
                    .contains("href=\"" + address.replace("/desk", "") + "\"");

            HttpResponse<String> late = save(address, first, "Regatta of Ostrand is over");
            assertThat(late.statusCode()).as(address).isEqualTo(409);
            assertThat(late.body()).as(address).contains("Somebody saved in between", "Regatta of Ostrand is over");

            String base = field(editor.get(address + "/edit").body(), "base");
            restore(address, String.valueOf(first), base);
            assertThat(editor.get(address + "/history").body())
                    .as(address)
                    .contains("Saved as revision 3.", "3: restore by editor");
        }
    }

    @Test
    void restoresOnlyWhatIsInTheHistoryOfTheText() {
        Article article = newsroom.about("derby", "Westrand");
        Article other = newsroom.about("derby", "Eastrand");
        String base = String.valueOf(article.head().id());
        String address = "/desk/articles/" + article.slug();

        assertThat(restore(address, String.valueOf(other.head().id()), base).statusCode())
                .isEqualTo(404);
        assertThat(restore(address, "999999999", base).statusCode()).isEqualTo(404);
        assertThat(editor.get("/desk/news/" + article.slug() + "/edit").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsBothTextsToWhoeverSavesInTheSameMoment() throws InterruptedException, ExecutionException {
        Article article = newsroom.about("ice race", "Sundrand");
        String address = "/desk/articles/" + article.slug();
        List<Callable<Integer>> savers = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> {
                    Caller other = new Caller(port).logIn("editor", Caller.PASSWORD);
                    return () -> other.post(
                                    address + "/revisions",
                                    "base",
                                    String.valueOf(article.head().id()),
                                    "headline",
                                    "Ice race " + i,
                                    "body",
                                    "It is on.")
                            .statusCode();
                })
                .toList();
        ExecutorService all = Executors.newFixedThreadPool(savers.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : all.invokeAll(savers)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(302, 409, 409, 409, 409, 409);
        } finally {
            all.shutdown();
        }
    }

    @Test
    void tellsWhoWaitsTooLongForARow() {
        Article article = newsroom.about("sack race", "Tundrand");
        String address = "/desk/articles/" + article.slug();
        HttpResponse<String> answer = Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select id from article where slug = ? for update")
                    .param(article.slug())
                    .query(Long.class)
                    .single();
            return save(address, article.head().id(), "Sack race begins");
        }));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("In use just now", "Nothing was saved");
        assertThat(save(address, article.head().id(), "Sack race begins").statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> save(String address, long base, String headline) {
        return editor.post(
                address + "/revisions", "base", String.valueOf(base), "headline", headline, "body", "It is on.");
    }

    private HttpResponse<String> restore(String address, String revision, String base) {
        return editor.post(address + "/restorations", "revision", revision, "base", base);
    }

    private static String field(String page, String name) {
        return page.replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void showsAllFieldsOfBothTextsWhereSomebodySavedInBetween() {
        Article article = newsroom.about("marathon", "Norrand");
        String address = "/desk/articles/" + article.slug() + "/revisions";
        String base = String.valueOf(article.head().id());
        editor.post(address, fields(base, "Theirs", "Ida Brook\nOle Finn", "2025-04-01"));

        String page = editor.post(address, fields(base, "Mine", "Una Marsh", "2025-05-02"))
                .body();

        String theirs = page.substring(page.indexOf("id=\"their-words\""), page.indexOf("id=\"their-body\""));
        assertThat(theirs.replaceAll("<[^>]+>", "|").replaceAll("[|\\s]{2,}", "|"))
                .contains("|Headline|Theirs headline|")
                .contains("|Dek|Theirs dek|")
                .contains("|Bylines|Ida Brook, Ole Finn|")
                .contains("|Outlet|Theirs outlet|")
                .contains("|Dateline|THEIRS|")
                .contains("|Date of publication|2025-04-01|");
        assertThat(page)
                .contains("value=\"Mine headline\"", ">Mine dek<", ">Una Marsh<", "value=\"Mine outlet\"")
                .contains("value=\"MINE\"", "value=\"2025-05-02\"", ">Mine text.<", ">Theirs text.<");
        assertThat(new NuChecker().complaints(page)).isEmpty();
    }

    private static String[] fields(String base, String whose, String names, String date) {
        return new String[] {
            "base",
            base,
            "headline",
            whose + " headline",
            "dek",
            whose + " dek",
            "bylines",
            names,
            "outlet",
            whose + " outlet",
            "dateline",
            whose.toUpperCase(Locale.ROOT),
            "published",
            date,
            "body",
            whose + " text."
        };
    }
}
