package stemma.syndication;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import stemma.site.SecurityContact;
import stemma.site.Site;

/** The small files that programs look for at the same place of each site. */
@RestController
class SiteFiles {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** The site does not say whom to tell. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NotToldHere extends RuntimeException {}

    /** One picture of the site, beside the manifest. */
    record Icon(String src, String sizes, String type, String purpose) {

        private static Icon png(String name, int size, String purpose) {
            return new Icon("icons/" + name + ".png", size + "x" + size, "image/png", purpose);
        }
    }

    /** What a browser needs to know to put the site among the apps (W3C Web Application Manifest). */
    record Manifest(
            String name,
            String short_name,
            String description,
            String id,
            String start_url,
            String scope,
            String display,
            String lang,
            String theme_color,
            String background_color,
            List<Icon> icons) {}

    private final Site site;
    private final Clock clock;

    SiteFiles(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return text(List.of(
                "User-agent: *",
                "Disallow: /desk",
                "Disallow: /admin",
                "Disallow: /login",
                "Disallow: /search",
                "",
                "Sitemap: " + site.at("/sitemap.xml"),
                "Sitemap: " + site.at("/news-sitemap.xml")));
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        SecurityContact contact = site.security();
        if (contact == null || !contact.holds(clock.instant())) {
            throw new NotToldHere();
        }
        String policy =
                contact.policy() == null ? "" : "Policy: " + contact.policy().strip();
        return text(List.of(
                "Contact: " + contact.contact(),
                "Expires: " + contact.expires(),
                "Canonical: " + site.at("/.well-known/security.txt"),
                "Preferred-Languages: en",
                policy));
    }

    private static ResponseEntity<String> text(List<String> lines) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(String.join("\n", lines).stripTrailing() + "\n");
    }

    @GetMapping("/site.webmanifest")
    ResponseEntity<Manifest> manifest() {
        List<Icon> icons = List.of(
                Icon.png("icon-192", 192, "any"),
                Icon.png("icon-512", 512, "any"),
                Icon.png("icon-maskable-512", 512, "maskable"),
                new Icon("favicon.svg", "any", "image/svg+xml", "any"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(new Manifest(
                        site.name(),
                        site.name(),
                        site.description(),
                        "./",
                        "./",
                        "./",
                        "minimal-ui",
                        "en",
                        "#0b5f53",
                        "#fdfdfb",
                        icons));
    }
}
