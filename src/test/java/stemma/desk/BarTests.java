package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import stemma.Caller;
import stemma.OnFreshDatabase;

/** What readers' pages show to who is logged in, and to nobody else. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"stemma.admin.password=" + Caller.PASSWORD, "stemma.editor.password=" + Caller.PASSWORD})
@OnFreshDatabase
class BarTests {

    @LocalServerPort
    private int port;

    private HttpResponse<String> bar(String who, String at) {
        return new Caller(port).logIn(who, Caller.PASSWORD).get("/bar?at=" + at);
    }

    @Test
    void tellsStrangersNothing() {
        HttpResponse<String> answer = new Caller(port).get("/bar?at=/stories/x");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void offersEachRoleWhatItMayOpen() {
        assertThat(bar("editor", "/").body())
                .contains("href=\"/desk\"", ">editor<", "action=\"/logout\"", "name=\"_csrf\"")
                .doesNotContain("/admin", "Edit this");
        assertThat(bar("admin", "/").body()).contains("href=\"/desk\"", "href=\"/admin\"");
    }

    @Test
    void leadsToTheFormOfTheTextThatIsOpen() {
        assertThat(bar("editor", "/stories/pier-burns").body()).contains("href=\"/desk/stories/pier-burns/edit\"");
        assertThat(bar("editor", "/articles/pier-burns/history").body())
                .contains("href=\"/desk/articles/pier-burns/edit\"");
        for (String other : new String[] {"/search", "//elsewhere.example/stories/x", "/stories/", "/desk/stories/x"}) {
            assertThat(bar("editor", other).body()).as(other).doesNotContain("Edit this");
        }
    }

    @Test
    void isKeptByNobody() {
        assertThat(bar("editor", "/").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void theScriptIsToldOfALoginAndOfALogout() {
        Caller editor = new Caller(port);
        HttpResponse<String> in = editor.post("/login", "username", "editor", "password", Caller.PASSWORD);
        assertThat(in.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("STEMMA_IN=1;").doesNotContain("HttpOnly"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("STEMMA=").contains("HttpOnly"));
        HttpResponse<String> out = editor.post("/logout");
        assertThat(out.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("STEMMA_IN=;").contains("1970"));
        HttpResponse<String> wrong = new Caller(port).post("/login", "username", "editor", "password", "wrong");
        assertThat(wrong.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("STEMMA_IN"));
    }
}
