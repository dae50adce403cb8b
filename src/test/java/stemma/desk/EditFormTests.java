package stemma.desk;

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
import stemma.article.Article;
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
}
