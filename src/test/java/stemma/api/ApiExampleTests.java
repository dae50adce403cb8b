package stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stemma.Newsroom;

/** The examples of the document are sent as they stand there. */
class ApiExampleTests extends AtTheApi {

    private static final String BRIDGE =
            "Engineers of Morvale closed the harbour bridge on Monday after divers found cracks in its third pier,"
                    + " harbour master Ilse Tamm told the port council.";

    @Autowired
    private Newsroom newsroom;

    private long asked;
    private int sent;
    private String made = "";
    private String token = "";

    /** What the examples name is there. */
    @BeforeEach
    void bridge() {
        if (jdbc.sql("select count(*) from article where slug = 'harbour-bridge-closed'")
                        .query(Long.class)
                        .single()
                == 0) {
            newsroom.file("bridge-1", Newsroom.content("Harbour bridge closed", BRIDGE, "It opens again in May."));
            newsroom.file(
                    "ferries-1",
                    Newsroom.content(
                            "Ferries of Morvale",
                            "Crews of Dornach painted both lighthouse ferries green before the regatta, skipper Otis"
                                    + " Quill said."));
            newsroom.file("bridge-2", Newsroom.content("Bridge of Morvale shut", BRIDGE, "Ferries run all night."));
        }
    }

    @Test
    void answersEachExampleAsDescribed() {
        List<String> tried = new ArrayList<>();
        for (ApiPage.Operation operation : new Description(document()).operations()) {
            for (Call call : operation.calls()) {
                HttpResponse<String> answer = made(operation, call);
                assertThat(answer.statusCode()).as(call + " " + answer.body()).isBetween(200, 299);
                assertDescribed(operation.method(), operation.path(), answer);
                tried.add(operation.id());
            }
        }
        assertThat(tried).contains("listStories", "getReport", "getArticleEvidence");
    }

    private HttpResponse<String> made(ApiPage.Operation operation, Call call) {
        List<String> headers = new ArrayList<>();
        call.headers()
                .forEach((name, value) ->
                        headers.addAll(List.of(name, name.equals("If-Match") ? tag(call.target()) : value)));
        if (call.scheme() != null) {
            headers.addAll(List.of("Authorization", call.scheme().equals("basic") ? LOGIN : "Bearer " + token()));
        }
        HttpResponse<String> answer =
                send(call.method(), target(call), body(call, headers), headers.toArray(String[]::new));
        answer.headers().firstValue("Location").ifPresent(location -> made = location);
        return answer;
    }

    /** With the numbers of what is really there. */
    private String target(Call call) {
        if (call.target().endsWith("/undo")) {
            awaitImport();
        }
        return call.target()
                .replace(
                        "/suggestions/7",
                        "/suggestions/" + (call.target().contains("suggestions/7") ? suggestion() : 0))
                .replaceFirst("^/api/(merges|imports)/7(?=$|[/?])", made);
    }

    private BodyPublisher body(Call call, List<String> headers) {
        if (call.body() == null || call.media() == null) {
            return BodyPublishers.noBody();
        }
        String form = call.media().startsWith("multipart") ? call.media() + "; boundary=x" : call.media();
        headers.addAll(List.of("Content-Type", form));
        String report = "Tram of Morvale stops " + sent++ + "\n\nThe tram of Morvale stopped on Friday night.";
        return BodyPublishers.ofString(
                switch (call.media()) {
                    case "multipart/form-data" ->
                        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + call.body()
                                + "\"\r\n\r\n" + report + "\r\n--x--\r\n";
                    case "application/octet-stream" -> report;
                    default -> call.body();
                });
    }

    private String tag(String target) {
        return get(target, "Authorization", LOGIN).headers().firstValue("ETag").orElse("none");
    }

    private String token() {
        if (token.isEmpty()) {
            token = token("admin", "STORY_WRITE", "IMPORT");
        }
        return token;
    }

    private void awaitImport() {
        for (int i = 0; i < 100; i++) {
            String state = JSON.readTree(
                            get(made, "Authorization", "Bearer " + token()).body())
                    .get("state")
                    .asString();
            if (state.equals("done")) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A question to editors. */
    private long suggestion() {
        if (asked != 0) {
            return asked;
        }
        long one = newsroom.about("oyster bed", "Morvale").id();
        long other = newsroom.about("bell tower", "Hanstead").id();
        asked = jdbc.sql("""
                        insert into suggestion (article_id, other_id, score, evidence, made_by, made_at) values (?, ?, 0.5,
                            jsonb_build_object('nearest', jsonb_build_array(jsonb_build_object(
                                'articleId', ?::bigint, 'score', 0.5, 'shared', '[]'::jsonb, 'because', '[]'::jsonb))),
                            'matching', now()) returning id""").params(other, one, one).query(Long.class).single();
        return asked;
    }

    @Test
    void validatesAndAnswersInAFewBytesWhereNothingHasChanged() {
        for (ApiPage.Operation operation : new Description(document()).operations()) {
            for (Call call : operation.calls()) {
                if (call.method().equals("GET") && !call.target().matches("/api/(merges|imports)/.*")) {
                    HttpResponse<String> first = made(operation, call);
                    String tag = first.headers().firstValue("ETag").orElse("none");
                    assertThat(tag).as(call.target()).matches("\"[^\"]+\"");
                    Map<String, String> headers = new HashMap<>(call.headers());
                    headers.put("If-None-Match", tag);
                    HttpResponse<String> second = made(
                            operation,
                            new Call(call.method(), call.target(), headers, call.scheme(), call.media(), call.body()));
                    assertThat(second.statusCode()).as(call.target()).isEqualTo(304);
                    assertThat(second.body()).isEmpty();
                    String caching =
                            second.headers().firstValue("Cache-Control").orElse("");
                    assertThat(caching.contains("private")).as(call.target()).isEqualTo(call.scheme() != null);
                    assertThat(caching).doesNotContain("no-store");
                }
            }
        }
    }
}
