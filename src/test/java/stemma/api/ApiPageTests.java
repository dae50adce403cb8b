package stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The document as a page, and where programs find it. */
class ApiPageTests extends AtTheApi {

    @Test
    void showsAllThatTheDocumentSays() {
        HttpResponse<String> answer = get("/api");
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        for (ApiPage.Operation operation : new Description(document()).operations()) {
            String text = page.select("#" + operation.id()).text();
            assertThat(text)
                    .contains(operation.summary(), operation.method() + " " + operation.path())
                    .contains("curl ", "http://127.0.0.1:" + port);
            operation.parameters().forEach(one -> assertThat(text).contains(one.description()));
            operation.answers().forEach(one -> assertThat(text).contains(one.status() + " " + one.description()));
        }
        assertThat(page.select("a[href^=#]"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.toString())
                                .isNotNull());
    }

    @Test
    void speaksUkrainianAroundTheEnglishOfTheDocument() {
        Document page = Jsoup.parse(get("/api", "Accept-Language", "uk").body());
        assertThat(page.select("#logins").text()).isEqualTo("Вхід");
        assertThat(page.select("#listStories h3[lang=en]").text()).isEqualTo("All stories");
    }

    @Test
    void isFoundFromEachPageAndFromTheCatalogue() {
        Document front = Jsoup.parse(get("/").body());
        assertThat(front.select("link[rel=service-desc]").attr("href")).isEqualTo("/api/openapi.json");
        assertThat(front.select("footer a[href=/api]")).hasSize(1);

        HttpResponse<String> catalog = get("/.well-known/api-catalog");
        assertThat(catalog.headers().firstValue("Content-Type").orElse("")).startsWith("application/linkset+json");
        assertThat(JSON.readTree(catalog.body())
                        .at("/linkset/0/service-desc/0/href")
                        .asString())
                .isEqualTo("http://127.0.0.1:" + port + "/api/openapi.json");
    }

    @Test
    void writesCommandsThatAShellReads() {
        Call call = new Call(
                "PUT",
                "/api/x",
                java.util.Map.of("If-Match", "\"7\""),
                "bearer",
                "application/json",
                "{\"a\":\"it's\"}");
        assertThat(call.curl("https://news.example"))
                .isEqualTo("curl -X PUT 'https://news.example/api/x' \\\n"
                        + "  -H \"Authorization: Bearer $TOKEN\" \\\n"
                        + "  -H 'If-Match: \"7\"' \\\n"
                        + "  -H 'Content-Type: application/json' -d '{\"a\":\"it'\\''s\"}'");
    }
}
