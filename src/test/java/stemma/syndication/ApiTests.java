package stemma.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over real HTTP, as a program would call. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "stemma.admin.password=admin-of-the-api-tests")
@OnFreshDatabase
class ApiTests {

    private static final String NAMELESS =
            "the-us-will-be-withdrawing-from-an-international-group-investigating-russias";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return json.readTree(response.body());
    }

    private static String login() {
        return "Basic " + Base64.getEncoder().encodeToString("admin:admin-of-the-api-tests".getBytes());
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    @Test
    void searches() throws Exception {
        assertThat(json("/api/articles?q=WarCAT").get("items").size()).isEqualTo(4);
        JsonNode stories = json("/api/stories?q=Justice%20Department");
        assertThat(stories.get("items").size()).isEqualTo(1);
        assertThat(names(stories.get("items").get(0))).contains("slug", "headline");
        assertThat(stories.get("next").isNull()).isTrue();
        assertThat(json("/api/articles?q=outlet:%22Network%20Today%22%20ICPA")
                        .get("items")
                        .size())
                .isEqualTo(1);
        for (String bad : List.of("kind:picture", "before:never", "x".repeat(401))) {
            assertThat(get("/api/articles?q=" + bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(get("/api/stories?q=ICPA&after=x").statusCode()).isEqualTo(400);
    }

    @Test
    void givesAnArticleUnderStableNames() throws Exception {
        JsonNode article = json("/api/articles/" + NAMELESS);

        assertThat(names(article))
                .containsExactlyInAnyOrder(
                        "slug",
                        "headline",
                        "dek",
                        "bylines",
                        "outlet",
                        "sources",
                        "published",
                        "language",
                        "url",
                        "tags",
                        "body",
                        "warnings",
                        "story");
        assertThat(article.get("headline").isNull()).isTrue();
        assertThat(article.get("published").isNull()).isTrue();
        assertThat(article.get("language").asString()).isEqualTo("en");
        assertThat(article.get("url").isNull()).isTrue();
        assertThat(article.get("outlet").asString()).isEqualTo("Network Today");
        assertThat(article.get("body").get(0).get("kind").asString()).isEqualTo("paragraph");
        assertThat(article.get("warnings").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("TITLE_MISSING", "NO_BYLINE", "NO_DATE");
    }

    @Test
    void givesAStoryUnderStableNames() throws Exception {
        String slug = json("/api/articles/" + NAMELESS).get("story").asString();
        JsonNode story = json("/api/stories/" + slug);

        assertThat(names(story)).containsExactlyInAnyOrder("slug", "headline", "dek", "body", "updated", "articles");
        assertThat(names(story.get("articles").get(0))).containsExactlyInAnyOrder("slug", "headline", "outlet");
        assertThat(story.get("articles").size()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void pagesByKeyWithoutRepeatingOrLeavingOut() throws Exception {
        for (int i = 0; i < Page.SIZE + 5; i++) {
            newsroom.about("pageant", "Township" + (char) ('a' + i % 26) + i);
        }
        JsonNode first = json("/api/articles");
        JsonNode second = json("/api/articles?after=" + first.get("next").asString());

        assertThat(first.get("items").size()).isEqualTo(Page.SIZE);
        List<String> slugs = first.get("items")
                .valueStream()
                .map(item -> item.get("slug").asString())
                .toList();
        assertThat(second.get("items")
                        .valueStream()
                        .map(item -> item.get("slug").asString()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(slugs);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void tellsWhatIsWrongAsAProblemDocument() throws Exception {
        for (String path : List.of("/api/articles/none", "/api/stories/none", "/api/none")) {
            HttpResponse<byte[]> response = get(path);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(get("/api/articles?after=%27--").statusCode()).isEqualTo(400);
    }

    @Test
    void givesTheReportsBytesToEditorsOnly() throws Exception {
        Article article = newsroom.about("zeppelin", "Friedland");
        String path = "/api/articles/" + article.slug() + "/report";

        assertThat(get(path).statusCode()).isEqualTo(401);
        assertThat(get(path).headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(new String(get(path, "Authorization", login()).body(), "UTF-8"))
                .isEqualTo(article.content().toString());
    }

    @Test
    void writesAFeedThatAStrictParserReads() throws Exception {
        newsroom.file(
                "hostile",
                Newsroom.content("<script>alert(1)</script> & \u0007bell", "Text with ]]> and <b>marks</b>."));
        HttpResponse<byte[]> response = get("/feed.atom");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);

        Document feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(response.body()));

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        NodeList titles = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "title");
        assertThat(titles.item(1).getTextContent()).isEqualTo("<script>alert(1)</script> & bell");
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "content")
                        .item(0)
                        .getTextContent())
                .isEqualTo("<p>Text with ]]&gt; and &lt;b&gt;marks&lt;/b&gt;.</p>");
    }

    @Test
    void keepsStrangersOutOfDeskAndAdmin() throws Exception {
        assertThat(get("/desk").statusCode()).isEqualTo(302);
        assertThat(get("/desk").headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(get("/admin/people").statusCode()).isEqualTo(302);
        assertThat(get("/actuator/metrics").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/metrics", "Authorization", login()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void sendsAStrictContentPolicyAndNoCookieToReaders() throws Exception {
        HttpResponse<byte[]> front = get("/");

        assertThat(front.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(front.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(get("/login").headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }
}
