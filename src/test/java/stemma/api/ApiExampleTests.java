package stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Newsroom;

/** The examples of the document are sent as they stand there. */
class ApiExampleTests extends AtTheApi {

    private static final String BRIDGE =
            "Engineers of Morvale closed the harbour bridge on Monday after divers found cracks in its third pier,"
                    + " harbour master Ilse Tamm told the port council.";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    private long asked;

    /** What the examples name is there. */
    @BeforeEach
    void bridge() {
        if (jdbc.sql("select count(*) from article where slug = 'harbour-bridge-closed'")
                        .query(Long.class)
                        .single()
                == 0) {
            newsroom.file("bridge-1", Newsroom.content("Harbour bridge closed", BRIDGE, "It opens again in May."));
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
        call.headers().forEach((name, value) -> headers.addAll(List.of(name, value)));
        if (call.scheme() != null) {
            headers.addAll(List.of("Authorization", LOGIN));
        }
        return send(
                call.method(),
                call.target().replace("/suggestions/7", "/suggestions/" + suggestion()),
                call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()),
                headers.toArray(String[]::new));
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
                if (call.method().equals("GET")) {
                    HttpResponse<String> first = made(operation, call);
                    String tag = first.headers().firstValue("ETag").orElse("none");
                    assertThat(tag).as(call.target()).matches("\"[^\"]+\"");
                    List<String> headers = new ArrayList<>(List.of("If-None-Match", tag));
                    headers.addAll(call.scheme() == null ? List.of() : List.of("Authorization", LOGIN));
                    HttpResponse<String> second = get(
                            call.target().replace("/suggestions/7", "/suggestions/" + suggestion()),
                            headers.toArray(String[]::new));
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
