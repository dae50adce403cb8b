package stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import stemma.Caller;

/** Who may act by a token, and for how long. */
@ExtendWith(OutputCaptureExtension.class)
class ApiTokenTests extends AtTheApi {

    private static final String UNDO = "/api/imports/999999/undo";

    private HttpResponse<String> undo(String token) {
        return send("POST", UNDO, BodyPublishers.noBody(), "Authorization", "Bearer " + token);
    }

    private static String challenge(HttpResponse<String> answer) {
        return String.join(" | ", answer.headers().allValues("WWW-Authenticate"));
    }

    private void refused(HttpResponse<String> answer, String why) {
        assertDescribed("POST", "/api/imports/{id}/undo", answer);
        assertThat(answer.statusCode()).isEqualTo(why.equals("insufficient_scope") ? 403 : 401);
        assertThat(challenge(answer)).contains("error=\"" + why + "\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void isShownOnceAndKeptAsItsHashAlone(CapturedOutput output) throws Exception {
        long before = newestEntry();
        String token = token("admin", "IMPORT");
        assertThat(token).matches("stemma_[A-Za-z0-9_-]{43}");
        assertThat(log(before)).anyMatch(line -> line.startsWith("admin: make token token/"));

        Caller admin = new Caller(port).logIn("admin", Caller.PASSWORD);
        assertThat(admin.get("/admin/tokens").body())
                .contains(token.substring(0, 13))
                .doesNotContain(token);
        assertThat(undo(token).statusCode()).isEqualTo(404);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes("US-ASCII")));
        assertThat(jdbc.sql("select count(*) from token where encode(hash, 'hex') = ?")
                        .param(hash)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from sent_form where address = '/admin/tokens' and status is not null")
                        .query(Long.class)
                        .single())
                .as("answers that are kept")
                .isPositive();
        for (String table : List.of("token", "sent_form", "audit_entry")) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like ?")
                            .param("%" + token.substring(7) + "%")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(output.getAll()).doesNotContain(token);
    }

    @Test
    void worksUnderTheApiOnlyAndForItsScopeOnly() {
        String writer = token("editor", "STORY_WRITE");
        refused(undo(writer), "insufficient_scope");
        assertThat(challenge(undo(writer))).contains("scope=\"IMPORT\"");
        assertThat(get("/api/suggestions", "Authorization", "Bearer " + writer).statusCode())
                .isEqualTo(403);
        assertThat(get("/desk", "Authorization", "Bearer " + writer).statusCode())
                .isEqualTo(302);
        String importer = token("admin", "IMPORT");
        assertThat(get("/admin/tokens", "Authorization", "Bearer " + importer).statusCode())
                .isEqualTo(302);
        assertThat(get("/actuator/metrics", "Authorization", "Bearer " + importer)
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/api/stories", "Authorization", "Bearer " + importer).statusCode())
                .isEqualTo(200);
    }

    @Test
    void writesWithNothingButAToken() {
        HttpResponse<String> nobody = send("POST", UNDO, BodyPublishers.noBody());
        assertDescribed("POST", "/api/imports/{id}/undo", nobody);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(challenge(nobody)).isEqualTo("Basic realm=\"Stemma\" | Bearer realm=\"Stemma\"");

        HttpResponse<String> password = send("POST", UNDO, BodyPublishers.noBody(), "Authorization", LOGIN);
        refused(password, "insufficient_scope");
        HttpResponse<String> session =
                new Caller(port).logIn("admin", Caller.PASSWORD).postWithoutToken(UNDO);
        assertThat(session.statusCode()).isEqualTo(403);
    }

    /** No form of another site that a browser sends along with a session, or a password that it remembers, can write. */
    @Test
    void isNeededForAllThatIsWritten() {
        Caller admin = new Caller(port).logIn("admin", Caller.PASSWORD);
        assertThat(admin.get("/admin/tokens").statusCode()).isEqualTo(200);
        int tried = 0;
        for (ApiPage.Operation operation : new Description(document()).operations()) {
            for (Call call : operation.calls()) {
                if (!call.method().equals("GET")) {
                    String type = call.media() == null
                            ? "text/plain"
                            : call.media().replace("form-data", "form-data; boundary=x");
                    String body = call.media() == null ? "" : "--x--\r\n";
                    for (String login : List.of("", LOGIN)) {
                        String[] headers = login.isEmpty()
                                ? new String[] {"Content-Type", type}
                                : new String[] {"Content-Type", type, "Authorization", login};
                        HttpResponse<String> answer =
                                send(call.method(), call.target(), BodyPublishers.ofString(body), headers);
                        assertThat(answer.statusCode()).as(call.toString()).isEqualTo(login.isEmpty() ? 401 : 403);
                        tried++;
                    }
                    if (call.method().equals("POST")) {
                        assertThat(admin.postWithoutToken(call.target(), "a", "b")
                                        .statusCode())
                                .as("a form to " + call.target())
                                .isIn(403, 415);
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(12);
    }

    @Test
    void stopsWhenItIsRevokedOrEndedOrItsAccountIsDisabled() {
        refused(undo("stemma_" + "x".repeat(43)), "invalid_token");
        refused(undo("x"), "invalid_token");
        Caller admin = new Caller(port).logIn("admin", Caller.PASSWORD);
        assertThat(admin.get("/api/stories", "Authorization", "Bearer x").statusCode())
                .as("whoever the browser says it is")
                .isEqualTo(401);

        String revoked = token("admin", "IMPORT");
        long id = jdbc.sql("select max(id) from token").query(Long.class).single();
        long before = newestEntry();
        admin.post("/admin/tokens/" + id + "/revocation");
        assertThat(log(before)).anyMatch(line -> line.startsWith("admin: revoke token token/" + id));
        refused(undo(revoked), "invalid_token");

        String ended = token("admin", "IMPORT");
        jdbc.sql("update token set ends_at = made_at + interval '1 second' where id = (select max(id) from token)")
                .update();
        await(Duration.ofMillis(1100));
        refused(undo(ended), "invalid_token");

        admin.post("/admin/people", "username", "wire.admin", "password", "a long password", "role", "ADMIN");
        String token = token("wire.admin", "IMPORT");
        assertThat(undo(token).statusCode()).isEqualTo(404);
        admin.post("/admin/people/wire.admin/role", "role", "EDITOR");
        refused(undo(token), "insufficient_scope");
        admin.post("/admin/people/wire.admin/disabled");
        refused(undo(token), "invalid_token");
    }

    private static void await(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void knowsTheSessionOfAPersonAndBeginsNone() {
        Caller editor = new Caller(port).logIn("editor", Caller.PASSWORD);
        assertThat(editor.get("/api/suggestions").statusCode()).isEqualTo(200);
        HttpResponse<String> nobody = get("/api/suggestions");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/api/suggestions", "Authorization", LOGIN).headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void isMadeOnlyForWhatItsAccountMayDo() {
        assertThat(token("editor", "IMPORT")).isEmpty();
        assertThat(token("editor")).isEmpty();
        Caller admin = new Caller(port).logIn("admin", Caller.PASSWORD);
        HttpResponse<String> answer = admin.post(
                "/admin/tokens", "name", "Old", "account", "admin", "scope", "IMPORT", "lastDay", "2020-01-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("would have ended already");
        assertThat(admin.post("/admin/tokens", "name", "X", "account", "admin", "scope", "READ_ALL")
                        .statusCode())
                .isEqualTo(400);
    }
}
