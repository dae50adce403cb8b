package stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Programs bring reports in, see what became of them, and take them back. */
class ApiImportTests extends AtTheApi {

    private static final String IMPORTS = "/api/imports";
    private static final String OCTETS = "application/octet-stream";

    private String token = "";

    @BeforeEach
    void token() {
        token = token("admin", "IMPORT");
    }

    private HttpResponse<String> post(String target, String type, BodyPublisher body, String... more) {
        String[] headers = new String[4 + more.length];
        System.arraycopy(new String[] {"Authorization", "Bearer " + token, "Content-Type", type}, 0, headers, 0, 4);
        System.arraycopy(more, 0, headers, 4, more.length);
        HttpResponse<String> answer = send("POST", target, body, headers);
        assertDescribed("POST", target.endsWith("undo") ? "/api/imports/{id}/undo" : IMPORTS, answer);
        return answer;
    }

    private static BodyPublisher text(String words) {
        return BodyPublishers.ofString(words);
    }

    private JsonNode done(HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).isEqualTo(202);
        String at = accepted.headers().firstValue("Location").orElse("");
        for (int i = 0; i < 200; i++) {
            HttpResponse<String> answer = get(at, "Authorization", "Bearer " + token);
            assertDescribed("GET", "/api/imports/{id}", answer);
            JsonNode run = JSON.readTree(answer.body());
            if (run.get("state").asString().equals("done")) {
                return run;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("never done: " + at);
    }

    private static List<String> all(JsonNode run, String field) {
        return run.get("items")
                .valueStream()
                .map(item -> item.get(field).asString())
                .toList();
    }

    @Test
    void takesJsonLinesInAndBackOutAgain() {
        long before = newestEntry();
        String lines = """
                {"headline": "Quarry of Belmond floods", "text": "Water from the Ister filled the quarry of Belmond."}
                {"headline": "Chess club of Belmond wins", "text": "Nine pupils of the Belmond chess club won in Ostrel."}
                this is no JSON
                """;
        JsonNode run = done(post(IMPORTS + "?name=wire.jsonl&collection=Belmond%20wire", OCTETS, text(lines)));
        assertThat(run.get("collection").asString()).isEqualTo("Belmond wire");
        assertThat(run.get("startedBy").asString()).isEqualTo("admin");
        assertThat(all(run, "outcome")).containsExactly("new", "new", "refused");
        assertThat(run.at("/items/2/message").asString()).isNotBlank();
        assertThat(run.at("/counts/imported").asInt()).isEqualTo(2);
        assertThat(log(before)).anyMatch(line -> line.matches("admin: start import .* from 127.0.0.1, token \\d+ .*"));
        String article = all(run, "article").get(0);
        assertThat(get("/api/articles/" + article).statusCode()).isEqualTo(200);

        String undo = IMPORTS + "/" + run.get("id").asLong() + "/undo";
        JsonNode back = done(send("POST", undo, BodyPublishers.noBody(), "Authorization", "Bearer " + token));
        assertThat(all(back, "outcome")).contains("taken_back");
        assertThat(get("/api/articles/" + article).statusCode()).isEqualTo(404);
        HttpResponse<String> twice = send("POST", undo, BodyPublishers.noBody(), "Authorization", "Bearer " + token);
        assertDescribed("POST", "/api/imports/{id}/undo", twice);
        assertThat(twice.statusCode()).isEqualTo(409);
    }

    @Test
    void takesZipsAndFilesOfAForm() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("well.txt"));
            zip.write("Well of Belmond dry\n\nThe well of Belmond is dry.".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        JsonNode run = done(post(IMPORTS + "?name=wire.zip", OCTETS, BodyPublishers.ofByteArray(bytes.toByteArray())));
        assertThat(all(run, "outcome")).containsExactly("new");

        String form = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"owl.txt\"\r\n\r\n"
                + "Owl of Belmond back\n\nThe owl of Belmond is back.\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"elk.txt\"\r\n\r\n"
                + "Elk at Belmond\n\nAn elk walked through Belmond.\r\n--x--\r\n";
        JsonNode files = done(post(IMPORTS, "multipart/form-data; boundary=x", text(form)));
        assertThat(all(files, "name")).containsExactly("owl.txt", "elk.txt");
    }

    @Test
    void takesWhatIsSentTwiceUnderOneKeyOnce() {
        String report = "Mole of Belmond digs\n\nA mole digs under the square of Belmond.";
        String[] key = {"Idempotency-Key", "mole-of-belmond"};
        HttpResponse<String> first = post(IMPORTS + "?name=mole.txt", OCTETS, text(report), key);
        HttpResponse<String> again = post(IMPORTS + "?name=mole.txt", OCTETS, text(report), key);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.headers().firstValue("Location"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void saysWhyNothingWasTakenIn() {
        assertThat(post(IMPORTS, OCTETS, text("x")).statusCode()).isEqualTo(400);
        assertThat(post(
                                IMPORTS + "?name=a.txt",
                                OCTETS,
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[] {65})))
                        .statusCode())
                .isEqualTo(411);
        assertThat(post(IMPORTS + "?name=a.txt", "application/x-www-form-urlencoded", text("x=y"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(post(IMPORTS, "multipart/form-data; boundary=x", text("--x--\r\n"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(IMPORTS + "?name=a.txt&collection=" + "c".repeat(300), OCTETS, text("x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(all(done(post(IMPORTS + "?name=a.exe", OCTETS, text("MZ"))), "outcome"))
                .containsExactly("refused");
        assertThat(get(IMPORTS + "/999999", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(404);
        assertThat(get(IMPORTS + "/1?after=x", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(IMPORTS + "/1").statusCode()).isEqualTo(401);
    }
}
