package stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stemma.Caller;
import stemma.Newsroom;
import stemma.story.Newsdesk;
import tools.jackson.databind.JsonNode;

/** Words and merges by programs go by the rules of the desk. */
class ApiWritingTests extends AtTheApi {

    private static final String TEXT = "/api/articles/{slug}/text";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    private String token = "";

    @BeforeEach
    void token() {
        token = token("editor", "STORY_WRITE");
    }

    private static String text(String slug) {
        return "/api/articles/" + slug + "/text";
    }

    private static String words(String headline, String more) {
        return "{\"headline\":\"" + headline + "\",\"body\":[{\"kind\":\"paragraph\",\"text\":\"All of it is new.\"}]"
                + more + "}";
    }

    private HttpResponse<String> call(String method, String target, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        if (!body.isEmpty()) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        all.addAll(List.of(headers));
        return send(method, target, BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    private HttpResponse<String> put(String slug, String body, String... headers) {
        HttpResponse<String> answer = call("PUT", text(slug), body, headers);
        assertDescribed("PUT", TEXT, answer);
        return answer;
    }

    private String tag(String target) {
        HttpResponse<String> answer = call("GET", target, "");
        return answer.headers().firstValue("ETag").orElse("none");
    }

    @Test
    void savesOverWhatWasReadAndOverNothingElse() {
        String slug = newsroom.about("glass kiln", "Orrin").slug();
        String read = tag(text(slug));
        long before = newestEntry();

        assertThat(put(slug, words("Kiln of Orrin cold", "")).statusCode()).isEqualTo(428);
        HttpResponse<String> saved = put(slug, words("Kiln of Orrin cold", ",\"note\":\"By wire\""), "If-Match", read);
        assertThat(saved.statusCode()).isEqualTo(204);
        assertThat(put(slug, words("Kiln of Orrin hot", ""), "If-Match", read).statusCode())
                .isEqualTo(412);
        assertThat(put(slug, words("Kiln of Orrin hot", ""), "If-Match", "W/" + read)
                        .statusCode())
                .isEqualTo(412);

        JsonNode text = JSON.readTree(call("GET", text(slug), "").body());
        assertThat(text.get("headline").asString()).isEqualTo("Kiln of Orrin cold");
        assertThat(text.get("revision").asInt()).isEqualTo(2);
        assertThat(text.get("author").asString()).isEqualTo("editor");
        assertThat(text.get("note").asString()).isEqualTo("By wire");
        assertThat(tag(text(slug))).isEqualTo(saved.headers().firstValue("ETag").orElse(""));
        assertThat(get("/articles/" + slug).body()).contains("Kiln of Orrin cold");
        assertThat(log(before).stream().filter(line -> line.contains("edit article")))
                .singleElement()
                .asString()
                .startsWith("editor: edit article article/" + slug + " from 127.0.0.1, token ")
                .endsWith("“Test wire of editor”");
    }

    @Test
    void refusesWhatTheFormRefuses() {
        String slug = newsroom.about("salt road", "Orrin").slug();
        String read = tag(text(slug));
        HttpResponse<String> nameless = put(slug, words(" ", ""), "If-Match", read);
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(nameless.body()).at("/fields/headline").asString())
                .isEqualTo("Write a headline: readers and lists need one.");
        HttpResponse<String> silent = put(slug, words("Salt road", ",\"release\":\"correction\""), "If-Match", read);
        assertThat(JSON.readTree(silent.body()).at("/fields/notice").asString())
                .contains("what readers are to be told");
        assertThat(put(slug, words("Salt road", ",\"release\":\"soon\""), "If-Match", read)
                        .statusCode())
                .isEqualTo(422);
        assertThat(put(slug, words("Salt road", ",\"published\":\"2025-02-31\""), "If-Match", read)
                        .statusCode())
                .isEqualTo(422);
        assertThat(tag(text(slug))).isEqualTo(read);
    }

    @Test
    void saysWhereABodyCannotBeRead() {
        String slug = newsroom.about("rope walk", "Orrin").slug();
        String read = tag(text(slug));
        for (String body : List.of("{", "[]", "null", "\u0000", words("x", ",\"deck\":\"y\""), words("x", "") + "{}")) {
            HttpResponse<String> answer = put(slug, body, "If-Match", read);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
        }
        assertThat(put(slug, words("x", ",\"deck\":\"y\""), "If-Match", read).body())
                .contains("at deck");
        assertThat(put(slug, "{\"body\":[{\"kind\":\"song\",\"text\":\"la\"}]}", "If-Match", read)
                        .body())
                .contains("at body.[0].kind");
        String large = words("x", ",\"note\":\"" + "n".repeat(4 << 20) + "\"");
        assertThat(put(slug, large, "If-Match", read).statusCode()).isEqualTo(413);
        HttpResponse<String> csv = send(
                "PUT",
                text(slug),
                BodyPublishers.ofString("a,b"),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "text/csv",
                "If-Match",
                read);
        assertDescribed("PUT", TEXT, csv);
        assertThat(csv.statusCode()).isEqualTo(415);
        assertThat(put("no-such-article", words("x", ""), "If-Match", read).statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsWordsInsideAndLetsThemOutAsTheDeskDoes() {
        String slug = newsroom.about("weir", "Orrin").slug();
        put(slug, words("Weir of Orrin, inside", ",\"release\":\"inside\""), "If-Match", tag(text(slug)));
        String inside = tag(text(slug));
        assertThat(inside).endsWith("-inside\"");
        assertThat(get("/articles/" + slug + "?anew").body()).doesNotContain("Weir of Orrin, inside");
        String out = words(
                "Weir of Orrin, out",
                ",\"release\":\"correction\",\"notice\":{\"text\":\"It is the weir.\",\"kind\":\"clarification\"}");
        assertThat(put(slug, out, "If-Match", inside.replace("-inside", "")).statusCode())
                .as("who does not know of the words inside")
                .isEqualTo(412);
        assertThat(put(slug, out, "If-Match", inside).statusCode()).isEqualTo(204);
        assertThat(get("/articles/" + slug + "?anew").body()).contains("Weir of Orrin, out", "It is the weir.");
    }

    @Test
    void actsOnceForAKey() {
        String slug = newsroom.about("cooperage", "Orrin").slug();
        String read = tag(text(slug));
        String[] headers = {"If-Match", read, "Idempotency-Key", "one-" + slug};
        HttpResponse<String> first = put(slug, words("Cooperage", ""), headers);
        HttpResponse<String> again = put(slug, words("Cooperage", ""), headers);
        assertThat(List.of(first.statusCode(), again.statusCode())).containsExactly(204, 204);
        assertThat(again.headers().firstValue("ETag"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("ETag"));
        assertThat(put(slug, words("Cooperagf", ""), headers).statusCode())
                .as("other words are another request, as long as they may be")
                .isEqualTo(412);
    }

    @Test
    void saysWhatCannotBeAName() {
        String slug = newsroom.about("puppetry", "Orrin").slug();
        String read = tag(text(slug));
        for (String name : List.of("John Smith, Jr.", "Ada\\nField", "")) {
            HttpResponse<String> refused =
                    put(slug, words("Puppetry", ",\"bylines\":[\"" + name + "\"]"), "If-Match", read);
            assertThat(refused.statusCode()).as(name).isEqualTo(422);
            assertThat(refused.body()).contains("bylines");
        }
        for (String field : List.of("bylines", "body")) {
            assertThat(put(slug, "{\"headline\":\"Puppetry\",\"" + field + "\":[null]}", "If-Match", read)
                            .statusCode())
                    .as(field)
                    .isEqualTo(400);
        }
        assertThat(tag(text(slug))).as("nothing was saved").isEqualTo(read);
    }

    @Test
    void letsOneOfTwoThroughThatReadTheSame() {
        String slug = newsroom.about("paper mill", "Orrin").slug();
        String read = tag(text(slug));
        List<Integer> statuses = Stream.of("Mill of Orrin one", "Mill of Orrin two")
                .map(words -> CompletableFuture.supplyAsync(
                        () -> put(slug, words(words, ""), "If-Match", read).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(204, 412);
    }

    @Test
    void mergesStoriesAndTakesThatBack() {
        String one = newsdesk.storyOf(newsroom.about("observatory", "Orrin").slug());
        String other = newsdesk.storyOf(newsroom.about("tide table", "Quend").slug());
        long before = newestEntry();
        HttpResponse<String> merged =
                call("POST", "/api/merges", "{\"survivor\":\"" + one + "\",\"absorbed\":[\"" + other + "\"]}");
        assertDescribed("POST", "/api/merges", merged);
        assertThat(merged.statusCode()).isEqualTo(201);
        String at = merged.headers().firstValue("Location").orElse("");
        assertThat(JSON.readTree(call("GET", at, "").body()).get("story").asString())
                .isEqualTo(one);
        HttpResponse<String> part = call(
                "PUT",
                "/api/stories/" + other + "/text",
                words("Lost", ""),
                "If-Match",
                tag("/api/stories/" + other + "/text"));
        assertDescribed("PUT", "/api/stories/{slug}/text", part);
        assertThat(part.statusCode()).isEqualTo(409);

        HttpResponse<String> undone = call("DELETE", at, "");
        assertDescribed("DELETE", "/api/merges/{id}", undone);
        assertThat(undone.statusCode()).isEqualTo(204);
        assertThat(call("DELETE", at, "").statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(call("GET", at, "").body()).get("undoneBy").asString())
                .isEqualTo("editor");
        assertThat(log(before))
                .anyMatch(line -> line.matches("editor: merge stories .* from 127.0.0.1, token \\d+ .*"))
                .anyMatch(line -> line.matches("editor: unmerge stories .* from 127.0.0.1, token \\d+ .*"));
        for (String bad : List.of("{}", "{\"survivor\":\"" + one + "\",\"absorbed\":[]}")) {
            assertThat(call("POST", "/api/merges", bad).statusCode()).as(bad).isEqualTo(422);
        }
        assertThat(call("POST", "/api/merges", "{\"survivor\":\"" + one + "\",\"absorbed\":[\"" + one + "\"]}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(new Caller(port).get("/stories/" + other).statusCode()).isEqualTo(200);
    }
}
