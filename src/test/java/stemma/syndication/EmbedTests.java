package stemma.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import stemma.article.Article;
import tools.jackson.databind.JsonNode;

/** How other sites learn to name a page of this one. */
class EmbedTests extends AtTheWire {

    private static String asked(String address) {
        return "/oembed?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    @Test
    void namesStoriesAndArticlesInBothFormats() {
        Article article = newsroom.about("viaduct", "Ribbleden");
        String story = newsdesk.storyOf(article.slug());
        for (String path : List.of("/stories/" + story + "?from=x#report-A", "/articles/" + article.slug())) {
            JsonNode json = json(asked(SITE + path));
            assertThat(json.get("version").asString()).isEqualTo("1.0");
            assertThat(json.get("type").asString()).isEqualTo("link");
            assertThat(json.get("title").asString()).isEqualTo("viaduct in Ribbleden");
            assertThat(json.get("author_name").asString()).isEqualTo("Ada Field");
            assertThat(json.get("provider_name").asString()).isEqualTo("Harbour Wire");
            assertThat(json.get("provider_url").asString()).isEqualTo(SITE + "/");
            Element xml = xml(body(asked(SITE + path) + "&format=xml")).getDocumentElement();
            assertThat(xml.getTagName()).isEqualTo("oembed");
            assertThat(text(xml, "title")).isEqualTo("viaduct in Ribbleden");
        }
    }

    @Test
    void knowsNoOtherAddressesAndFormats() {
        String story = told("windpump", "Skelby");
        for (String address : List.of(
                "https://elsewhere.example/stories/" + story,
                "https://news.example.elsewhere.example/stories/" + story,
                SITE + "/stories/none",
                SITE + "/desk/stories/" + story,
                SITE + "/stories/%zz",
                SITE,
                "")) {
            assertThat(program.get(asked(address)).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(program.get("/oembed").statusCode()).isEqualTo(400);
        assertThat(program.get(asked(SITE + "/stories/" + story) + "&format=yaml")
                        .statusCode())
                .isEqualTo(501);
        kill(story, "There is no windpump.");
        HttpResponse<String> gone = program.get(asked(SITE + "/stories/" + story));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).isEqualTo("There is no windpump.");
    }
}
