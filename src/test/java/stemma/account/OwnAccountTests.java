package stemma.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import stemma.Caller;
import stemma.WholeProgram;
import stemma.pages.NuChecker;

/** Logging in and changing one's password, over HTTP; each test comes from an address of its own. */
@WholeProgram
class OwnAccountTests {

    private static final String OLD = "an old password";
    private static final String NEW = "quite another one";

    @LocalServerPort
    private int port;

    @Autowired
    private Personnel personnel;

    private Caller from(String address) {
        return new Caller(port, "X-Forwarded-For", address);
    }

    private static HttpResponse<String> change(Caller person, String present, String password, String again) {
        return person.post("/desk/account/password", "present", present, "password", password, "again", again);
    }

    /** Each failure doubles the wait, so that it meets even a slow machine. */
    private static HttpResponse<String> untilSlowedDown(Supplier<HttpResponse<String>> attempt) {
        HttpResponse<String> answer = attempt.get();
        for (int i = 0; i < 12 && answer.statusCode() != 429; i++) {
            answer = attempt.get();
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 30L);
        return answer;
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        personnel.create("nora.berg", OLD, Role.EDITOR, "admin");
        Caller here = from("203.0.113.1").logIn("nora.berg", OLD);
        Caller elsewhere = from("203.0.113.2").logIn("nora.berg", OLD);
        assertThat(elsewhere.get("/desk").statusCode()).isEqualTo(200);

        assertThat(change(here, OLD, NEW, NEW).statusCode()).isEqualTo(302);

        assertThat(here.get("/desk/account").body()).contains("Your password is changed");
        assertThat(elsewhere.get("/desk").statusCode()).isEqualTo(302);
        assertThat(from("203.0.113.3").logIn("nora.berg", OLD).get("/desk").statusCode())
                .isEqualTo(302);
        assertThat(from("203.0.113.4").logIn("nora.berg", NEW).get("/desk").statusCode())
                .isEqualTo(200);
        assertThat(from("203.0.113.5")
                        .logIn("admin", Caller.PASSWORD)
                        .get("/admin/audit")
                        .body())
                .contains("change own password", "account/nora.berg");
    }

    @Test
    void changesNothingWithoutThePresentPasswordOrAgainstTheRules() {
        personnel.create("olga.dahl", OLD, Role.EDITOR, "admin");
        Caller olga = from("203.0.113.11").logIn("olga.dahl", OLD);

        HttpResponse<String> wrong = change(olga, "not the old one", NEW, NEW);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not your present password.").doesNotContain(NEW);
        assertThat(new NuChecker().complaints(wrong.body())).isEmpty();
        assertThat(change(olga, OLD, "too short", "too short").body()).contains("at least 10 characters");
        assertThat(change(olga, OLD, "ä".repeat(37), "ä".repeat(37)).body()).contains("at most 72 characters");
        assertThat(change(olga, OLD, NEW, NEW + "x").body()).contains("not the same as the new password");

        assertThat(from("203.0.113.12").logIn("olga.dahl", OLD).get("/desk").statusCode())
                .isEqualTo(200);
        assertThatThrownBy(() -> personnel.setPassword("olga.dahl", "ä".repeat(37), "admin"))
                .isInstanceOf(PersonRefused.class);
    }

    @Test
    void slowsDownWhoGuessesThePresentPassword() {
        personnel.create("pia.eng", OLD, Role.EDITOR, "admin");
        Caller thief = from("203.0.113.21").logIn("pia.eng", OLD);

        HttpResponse<String> answer = untilSlowedDown(() -> change(thief, "guess", NEW, NEW));

        assertThat(answer.body()).contains("Too many wrong passwords. Wait ");
    }

    @Test
    void slowsDownPeopleAndProgramsThatGuess() {
        personnel.create("quirin", OLD, Role.EDITOR, "admin");
        Caller person = from("203.0.113.31");
        Caller program = from("203.0.113.32");
        String guess = Base64.getEncoder().encodeToString("quirin:guess".getBytes());

        HttpResponse<String> page =
                untilSlowedDown(() -> person.post("/login", "username", "quirin", "password", "guess"));
        HttpResponse<String> problem =
                untilSlowedDown(() -> program.get("/api/articles", "Authorization", "Basic " + guess));

        assertThat(page.body()).contains("Too many wrong passwords", "Wait ");
        assertThat(new NuChecker().complaints(page.body())).isEmpty();
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
