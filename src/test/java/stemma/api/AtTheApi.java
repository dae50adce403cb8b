package stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.WholeProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls the API over HTTP, and holds what comes against the document that describes it. */
@WholeProgram
abstract class AtTheApi {

    static final String LOGIN = "Basic "
            + Base64.getEncoder().encodeToString(("editor:" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8));

    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    OpenApi api;

    @Autowired
    JdbcClient jdbc;

    private @Nullable JsonNode document;

    /** A new token for an account, made on the page for admins. */
    String token(String account, String... scopes) {
        Caller admin = new Caller(port).logIn("admin", Caller.PASSWORD);
        List<String> fields = new ArrayList<>(List.of("name", "Test wire of " + account, "account", account));
        fields.addAll(List.of("_key", UUID.randomUUID().toString()));
        List.of(scopes).forEach(scope -> fields.addAll(List.of("scope", scope)));
        admin.post("/admin/tokens", fields.toArray(String[]::new));
        return Jsoup.parse(admin.get("/admin/tokens").body())
                .select("code.token")
                .text();
    }

    /** What the log has of an account since an entry, the newest first. */
    List<String> log(long since) {
        return jdbc.sql("select actor || ': ' || action || ' ' || subject || ' from ' || address from audit_entry"
                        + " where id > ? order by id desc")
                .param(since)
                .query(String.class)
                .list();
    }

    long newestEntry() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    /** The document as the program gives it. */
    JsonNode document() {
        if (document == null) {
            document = JSON.readTree(get("/api/openapi.json").body());
        }
        return document;
    }

    HttpResponse<String> get(String target, String... headers) {
        return send("GET", target, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> send(String method, String target, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer has to be one that the document gives for this method of this path. */
    void assertDescribed(String method, String path, HttpResponse<String> answer) {
        String what = method + " " + path + " " + answer.statusCode() + " " + answer.body();
        Reference at = new Reference(document());
        JsonNode responses = document()
                .get("paths")
                .path(path)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses");
        JsonNode described = responses.path(String.valueOf(answer.statusCode()));
        assertThat(described.isMissingNode()).as(what).isFalse();
        JsonNode response = at.target(described);
        String media = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(List.copyOf(response.path("content").propertyNames()))
                .as(what)
                .isEqualTo(media.isEmpty() ? List.of() : List.of(media));
        for (Entry<String, JsonNode> header : response.path("headers").properties()) {
            boolean required = at.target(header.getValue()).path("required").asBoolean()
                    || (header.getKey().equals("ETag") && answer.statusCode() == 200);
            if (required) {
                assertThat(answer.headers().firstValue(header.getKey()))
                        .as(what)
                        .isPresent();
            }
        }
        if (media.endsWith("json")) {
            assertThat(complaints(response.path("content").path(media).path("schema"), answer.body()))
                    .as(what)
                    .isEmpty();
        }
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.body()).doesNotContainPattern(Pattern.compile("\\bat stemma\\.|Exception|springframework"));
    }

    /** What is wrong with a text by a schema of the document. No field may be there that is not described. */
    List<String> complaints(JsonNode schema, String text) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document().get("components").deepCopy());
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.at("/components/schemas")
                .valueStream()
                .filter(one -> one.has("properties"))
                .forEach(one -> ((ObjectNode) one).put("additionalProperties", false));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
        return compiled
                .validate(
                        text,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
