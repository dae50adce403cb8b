package stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import stemma.pages.NuChecker;

/** Over real HTTP: only a real server writes error pages. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "stemma.admin.password=" + Caller.PASSWORD)
@OnFreshDatabase
@Import(ErrorPagesTests.Broken.class)
class ErrorPagesTests {

    private static final String[] ACCEPTED = {"*/*", "text/html", "application/json", "application/atom+xml"};

    @LocalServerPort
    private int port;

    private Caller caller;

    /** A page whose template fails after much has been written, and an address under /api that fails. */
    @Controller
    @TestComponent
    static class Broken {

        @GetMapping("/broken")
        String broken() {
            return "broken";
        }

        @GetMapping("/api/broken")
        String brokenForPrograms() {
            return "broken";
        }
    }

    @BeforeEach
    void call() {
        caller = new Caller(port);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    @Test
    void showsEverybodyThePageThatThereIsNothing() {
        for (String accepted : ACCEPTED) {
            HttpResponse<String> answer = caller.get("/no/such/page", "Accept", accepted);

            assertThat(answer.statusCode()).as(accepted).isEqualTo(404);
            assertThat(type(answer)).as(accepted).startsWith("text/html");
            assertThat(answer.body()).as(accepted).contains("There is nothing at this address");
        }
        assertThat(caller.get("/apiary").body()).contains("There is nothing at this address");
        assertThat(caller.get("/error").statusCode()).isEqualTo(404);
        assertThat(caller.get("/error").body()).contains("There is nothing at this address");
        assertThat(new NuChecker().complaints(caller.get("/no/such/page").body()))
                .isEmpty();
    }

    /** What no HTTP client sends, byte for byte. */
    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void showsAPageForAddressesThatTheServerItselfRefuses() throws IOException {
        String host = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        for (String path :
                List.of("/search?q=" + "a".repeat(10_000), "/stories/%FF", "/..;/admin", "/a%2e%2e%2fb", "/a|b")) {
            String answer = raw("GET " + path + host);
            assertThat(answer)
                    .as(path.substring(0, Math.min(40, path.length())))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("This address was not understood", "/assets/readers-", "See the latest stories")
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContain("Exception");
            assertThat(new NuChecker().complaints(answer.substring(answer.indexOf("<!DOCTYPE"))))
                    .isEmpty();
        }
        assertThat(raw("GET /stories/%FF HTTP/1.1\r\nAccept-Language: uk" + host.substring(9)))
                .contains("<html lang=\"uk\">", "Цю адресу не вдалося зрозуміти");
        assertThat(raw("GET /api/stories/%FF" + host))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"title\":\"Bad Request\",\"status\":400");
        assertThat(raw("GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 505 ")
                .contains("Something went wrong");
    }

    @Test
    void saysThatAnAddressWasNotUnderstood() {
        HttpResponse<String> answer = caller.get("/?before=yesterday");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This was not understood").doesNotContain("Try again in a minute");
        assertThat(new NuChecker().complaints(answer.body())).isEmpty();
    }

    @Test
    void showsAWholeErrorPageWhereATemplateFails() {
        for (String accepted : ACCEPTED) {
            HttpResponse<String> answer = caller.get("/broken", "Accept", accepted);

            assertThat(answer.statusCode()).as(accepted).isEqualTo(500);
            assertThat(type(answer)).as(accepted).startsWith("text/html");
            assertThat(answer.body())
                    .as(accepted)
                    .contains("Something went wrong", "</html>")
                    .doesNotContain("of a page that breaks", "nothing.at.all");
        }
    }

    @Test
    void tellsProgramsAsAProblemDocument() {
        String login = "Basic " + Base64.getEncoder().encodeToString(("admin:" + Caller.PASSWORD).getBytes());
        for (String accepted : ACCEPTED) {
            expectProblem(caller.get("/api/broken", "Accept", accepted), 500);
            expectProblem(caller.get("/api/none", "Accept", accepted), 404);
            expectProblem(caller.get("/actuator/none", "Accept", accepted, "Authorization", login), 404);
        }
        expectProblem(caller.get("/api/articles", "Authorization", "Basic bm9ib2R5Om5vYm9keQ=="), 401);
    }

    private static void expectProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(type(answer)).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status);
    }
}
