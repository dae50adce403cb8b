package stemma.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Element;
import stemma.Caller;
import stemma.Newsroom;
import stemma.story.Keep;
import tools.jackson.databind.JsonNode;

/** What search engines and browsers look for beside the pages. */
class SitemapTests extends AtTheWire {

    private List<String> addresses(String path) {
        return elements(xml(body(path)), "loc").stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static String today() {
        return "/sitemaps/" + LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC) + ".xml";
    }

    @Test
    void listsEachDayAndOnItEachPage() {
        CLOCK.pass(Duration.ofDays(1));
        String first = told("glasshouse", "Alnbury");
        String firstDay = today();
        CLOCK.pass(Duration.ofDays(1));
        String second = told("packhorse", "Selwick");
        Instant at = CLOCK.instant();

        assertThat(addresses("/sitemap.xml")).contains(SITE + firstDay, SITE + today());
        assertThat(addresses(firstDay))
                .contains(SITE + "/stories/" + first)
                .doesNotContain(SITE + "/stories/" + second);
        assertThat(addresses(today()))
                .containsExactlyInAnyOrder(SITE + "/stories/" + second, SITE + "/articles/packhorse-in-selwick");
        assertThat(elements(xml(body(today())), "lastmod"))
                .allSatisfy(lastmod -> assertThat(lastmod.getTextContent()).isEqualTo(at.toString()));
        Instant later = later();
        correct(first, Newsroom.content("Glasshouse", "It was a glasshouse."), "It was no hothouse.");
        assertThat(body(firstDay)).contains("<lastmod>" + later + "</lastmod>");
        assertThat(body("/sitemap.xml")).contains("<lastmod>" + later + "</lastmod>");
    }

    @Test
    void hasNothingOfDaysThatDoNotExistOrThatAreEmpty() {
        for (String path : List.of(
                "/sitemaps/2026-02-31.xml",
                "/sitemaps/1970-01-01.xml",
                "/sitemaps/today.xml",
                today().replace(".xml", "/7.xml"))) {
            assertThat(program.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void forgetsWhatWasMergedOrKilled() {
        CLOCK.pass(Duration.ofDays(1));
        String stays = told("signalbox", "Corrow");
        String goes = told("waterwheel", "Dyfri");
        String killed = told("stockade", "Brannock");
        String path = today();
        long merge =
                regroupings.merge(stays, goes, new Keep(false, false), "eve").id();
        kill(killed, "It was no stockade.");

        for (String map : List.of(path, "/news-sitemap.xml")) {
            assertThat(addresses(map))
                    .contains(SITE + "/stories/" + stays)
                    .doesNotContain(SITE + "/stories/" + goes, SITE + "/stories/" + killed);
        }
        regroupings.unmerge(merge, "eve");
        for (String map : List.of(path, "/news-sitemap.xml")) {
            assertThat(addresses(map)).contains(SITE + "/stories/" + stays, SITE + "/stories/" + goes);
        }
    }

    @Test
    void tellsNewsForTwoDaysOnly() {
        CLOCK.pass(Duration.ofDays(3));
        String story = told("brickfield", "Hoxley");
        Instant at = CLOCK.instant();
        Element url = elements(xml(body("/news-sitemap.xml")), "url").get(0);
        assertThat(text(url, "loc")).isEqualTo(SITE + "/stories/" + story);
        assertThat(text(url, "name")).isEqualTo("Harbour Wire");
        assertThat(text(url, "language")).isEqualTo("en");
        assertThat(text(url, "publication_date")).isEqualTo(at.toString());
        assertThat(text(url, "title")).isEqualTo("brickfield in Hoxley");

        CLOCK.pass(Duration.ofDays(2).minusSeconds(1));
        assertThat(addresses("/news-sitemap.xml")).containsExactly(SITE + "/stories/" + story);
        CLOCK.pass(Duration.ofSeconds(1));
        assertThat(addresses("/news-sitemap.xml")).isEmpty();
    }

    @Test
    void tellsRobotsWhereNotToGoAndWhereAllIs() {
        assertThat(body("/robots.txt"))
                .startsWith("User-agent: *\nDisallow: /desk\n")
                .contains("\nSitemap: https://news.example/sitemap.xml\n", "/news-sitemap.xml\n");
    }

    @Test
    void saysWhomToTellOfAWeaknessAsLongAsThatHolds() {
        assertThat(body("/.well-known/security.txt").lines())
                .containsExactly(
                        "Contact: mailto:security@news.example",
                        "Expires: 2027-06-30T00:00:00Z",
                        "Canonical: https://news.example/.well-known/security.txt",
                        "Preferred-Languages: en");
        Duration year = Duration.ofDays(365);
        CLOCK.pass(year);
        assertThat(new Caller(port).get("/.well-known/security.txt").statusCode())
                .isEqualTo(404);
        CLOCK.pass(year.negated());
    }

    @Test
    void hasTheIconsThatItSpeaksOf() throws IOException {
        JsonNode manifest = json("/site.webmanifest");
        assertThat(manifest.get("name").asString()).isEqualTo("Harbour Wire");
        assertThat(body("/about"))
                .contains(" · Harbour Wire</title>", "<span class=\"brand-name\">Harbour Wire</span>")
                .contains("<p class=\"tagline\">All harbours</p>", "<p>Harbour Wire reads many reports")
                .contains("title=\"Harbour Wire: stories\"");
        assertThat(program.get("/%FF").body()).contains(" · Harbour Wire</title>", ">Harbour Wire</span>");
        assertThat(program.get("/site.webmanifest").headers().firstValue("Content-Type"))
                .hasValue("application/manifest+json");
        assertThat(manifest.get("icons")).hasSize(4);
        for (JsonNode icon : manifest.get("icons")) {
            String path = icon.get("src").asString();
            assertThat(program.get("/" + path).statusCode()).as(path).isEqualTo(200);
            if (path.endsWith(".png")) {
                assertThat(size(path)).isEqualTo(icon.get("sizes").asString());
            }
        }
        assertThat(size("apple-touch-icon.png")).isEqualTo("180x180");
        assertThat(program.get("/favicon.ico").statusCode()).isEqualTo(200);
    }

    private static String size(String path) throws IOException {
        BufferedImage image = ImageIO.read(new ClassPathResource("static/" + path).getInputStream());
        return image.getWidth() + "x" + image.getHeight();
    }
}
