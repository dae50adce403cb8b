package stemma.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTests {

    private final Links links =
            new Links(URI.create("https://news.example/"), "User-agent: *\nDisallow: /desk\nDisallow:\n");

    private static Answer answer(String type, String body) {
        return new Answer(
                200,
                HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true),
                body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void findsWhereAPageLeadsWithinTheSite() {
        assertThat(links.in("/stories/a", answer("text/html;charset=UTF-8", """
                        <link rel="alternate" href="/stories/a/feed.atom"><link rel="alternate" href="/oembed?url=x">
                        <link rel="canonical" href="https://news.example/stories/a">
                        <script src="/assets/x.js"></script><a href="b#top">b</a><a href="/?before=b&amp;n=1">older</a>
                        <a href="https://elsewhere.example/x">x</a><a href="/desk/queue">desk</a><a href="mailto:a@b.example">m</a>
                        <a rel="nofollow" href="/language/uk">uk</a><a href="http://[">no address</a><a href="//news.example/c">c</a>""")))
                .containsExactlyInAnyOrder(
                        "/stories/a/feed.atom", "/stories/a", "/assets/x.js", "/stories/b", "/?before=b&n=1", "/c");
    }

    @Test
    void followsSitemapsAndTheIconsOfAManifest() {
        assertThat(links.in("/sitemap.xml", answer("application/xml", """
                        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>
                        <loc>https://news.example/sitemaps/2026-01-02.xml</loc></sitemap></sitemapindex>""")))
                .containsExactly("/sitemaps/2026-01-02.xml");
        assertThat(links.in("/site.webmanifest", answer("application/manifest+json", """
                        {"icons": [{"src": "/icons/192.png"}, {}]}""")))
                .contains("/icons/192.png");
        assertThat(links.in("/x.json", answer("application/json", "{\"a\": \"/b\"}")))
                .isEmpty();
    }

    @Test
    void givesEachPageAPlaceOfItsOwn() {
        assertThat(Draft.place("/", true)).isEqualTo("index.html");
        assertThat(Draft.place("/stories/a", true)).isEqualTo("stories/a.html");
        assertThat(Draft.place("/stories/a.ninjs.json", false)).isEqualTo("stories/a.ninjs.json");
        assertThat(Draft.place("/?before=b", true)).isEqualTo("_q/before=b.html");
        assertThat(Draft.place("/topics/x?before=b%2Fc", true)).isEqualTo("_q/topics/x/before=b%2Fc.html");
        assertThat(Draft.place("/authors/%D0%9E+1", true)).isEqualTo("authors/О+1.html");
    }
}
