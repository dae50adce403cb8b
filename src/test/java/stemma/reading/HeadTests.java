package stemma.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.pages.NuChecker;
import stemma.pages.PageRenderer;
import stemma.publication.PublicChange;
import stemma.site.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages say of themselves to programs, as it stands in their head. */
class HeadTests {

    private static final Instant PUBLISHED = Instant.parse("2026-11-20T10:00:00Z");
    private static final Heads HEADS = new Heads(new Site(
            "Harbour Wire", "All harbours", "https://news.example", "Harbour Press", "desk@news.example", null, null));

    private final PageRenderer renderer = new PageRenderer();

    private Document rendered(Head head) {
        Map<String, Object> model = new HashMap<>();
        model.put("head", head);
        String inside = renderer.render("reading/head :: of(head=${head})", model);
        String page = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Page</title>" + inside
                + "</head><body><h1>Page</h1></body></html>";
        assertThat(new NuChecker().complaints(page)).isEmpty();
        return Jsoup.parse(page);
    }

    private static String content(Document page, String name) {
        Element meta = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
        return meta == null ? "" : meta.attr("content");
    }

    private static JsonNode data(Document page) {
        return new JsonMapper()
                .readTree(page.select("script[type=application/ld+json]").get(0).data());
    }

    private static StoryPage story() {
        return (StoryPage) requireNonNull(SamplePages.named("story").model().get("story"));
    }

    private static ArticlePage article(String name) {
        return (ArticlePage) requireNonNull(SamplePages.named(name).model().get("article"));
    }

    private static PublicChange correction(String notice) {
        PublicChange change = mock(PublicChange.class);
        when(change.notice()).thenReturn(notice);
        when(change.madeAt()).thenReturn(Instant.parse("2026-11-21T09:00:00Z"));
        return change;
    }

    @Test
    void previewsAStoryAtItsAddressForAllTheWorld() {
        StoryPage story = story();
        String address = "https://news.example/stories/" + story.slug();
        Document page = rendered(HEADS.of(story, PUBLISHED, List.of("Ada Field"), List.of()));

        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
        assertThat(content(page, "og:url")).isEqualTo(address);
        assertThat(content(page, "og:title")).isEqualTo(story.title());
        assertThat(content(page, "og:type")).isEqualTo("article");
        assertThat(content(page, "og:site_name")).isEqualTo("Harbour Wire");
        assertThat(content(page, "description")).isEqualTo(story.description());
        assertThat(content(page, "twitter:card")).isEqualTo("summary");
        assertThat(content(page, "article:published_time")).isEqualTo(PUBLISHED.toString());
        assertThat(page.select("link[rel=alternate]").eachAttr("href"))
                .contains(
                        address + "/feed.atom",
                        address + ".ninjs.json",
                        address + ".newsml.xml",
                        "https://news.example/oembed?url=https%3A%2F%2Fnews.example%2Fstories%2F" + story.slug()
                                + "&format=json");
    }

    @Test
    void namesWhatAStoryIsBasedOnAndWhatWasCorrected() {
        StoryPage story = story();
        JsonNode data =
                data(rendered(HEADS.of(story, PUBLISHED, List.of(), List.of(correction("It was <b>not</b> & never")))));

        assertThat(data.get("@type").asString()).isEqualTo("NewsArticle");
        assertThat(data.get("headline").asString()).isEqualTo(story.title());
        assertThat(data.get("datePublished").asString()).isEqualTo(PUBLISHED.toString());
        assertThat(data.get("dateModified").asString())
                .isEqualTo(story.updated().toString());
        assertThat(data.get("author").get(0).get("name").asString())
                .as("the house, where nobody is named")
                .isEqualTo("Harbour Press");
        assertThat(data.get("publisher").get("name").asString()).isEqualTo("Harbour Press");
        assertThat(data.get("isBasedOn").valueStream().map(one -> one.get("url").asString()))
                .containsExactlyElementsOf(story.members().stream()
                        .map(member -> "https://news.example/articles/" + member.slug())
                        .toList());
        assertThat(data.get("citation").valueStream().map(one -> one.get("name").asString()))
                .containsExactlyInAnyOrderElementsOf(story.members().stream()
                        .flatMap(member -> member.sources().stream())
                        .distinct()
                        .toList());
        JsonNode correction = data.get("correction").get(0);
        assertThat(correction.get("@type").asString()).isEqualTo("CorrectionComment");
        assertThat(correction.get("text").asString()).isEqualTo("It was <b>not</b> & never");
        assertThat(correction.get("datePublished").asString()).isEqualTo("2026-11-21T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "article-untitled", "article-hostile"})
    void tellsOfAnArticleWhateverItHolds(String name) {
        ArticlePage article = article(name);
        Document page = rendered(HEADS.of(article, PUBLISHED, List.of()));
        JsonNode data = data(page);

        assertThat(page.select("script")).hasSize(1);
        assertThat(data.get("headline").asString()).isEqualTo(article.title());
        assertThat(data.get("url").asString()).isEqualTo("https://news.example/articles/" + article.slug());
        assertThat(data.path("citation")
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .containsExactlyElementsOf(article.sources().stream().distinct().toList());
    }

    @Test
    void letsNoWordsEndTheElementThatTheyStandIn() {
        StoryPage hostile = (StoryPage)
                requireNonNull(SamplePages.named("story-hostile").model().get("story"));
        String end = "</script><script>alert(1)</script><!--";
        Document page = rendered(HEADS.of(hostile, PUBLISHED, List.of(end), List.of(correction(end))));

        assertThat(page.select("script")).hasSize(1);
        assertThat(data(page).get("author").get(0).get("name").asString()).isEqualTo(end);
        assertThatThrownBy(() ->
                        new Head("t", "d", "c", "article", "s", "i", null, null, List.of(), List.of(), "{\"a\":\"<\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsOfTheSiteOnItsFront() {
        JsonNode data = data(rendered(HEADS.front()));
        assertThat(data.get("@type").asString()).isEqualTo("WebSite");
        assertThat(data.get("name").asString()).isEqualTo("Harbour Wire");
        assertThat(data.get("url").asString()).isEqualTo("https://news.example/");
        assertThat(data.get("publisher").get("email").asString()).isEqualTo("desk@news.example");
    }

    @Test
    void saysNothingOfPagesThatHaveNothingToSay() {
        assertThat(renderer.render("reading/head :: of(head=${head})", Map.of()))
                .isBlank();
        assertThat(renderer.render("reading/head :: site", Map.of()))
                .contains("/site.webmanifest", "/apple-touch-icon.png", "/feed.rss", "/feed.json");
    }
}
