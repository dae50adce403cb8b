package stemma.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.json.JsonMapper;

/** Where the answers of the site lead, as far as it is the site itself. */
final class Links {

    private static final String PARTS = "link[href], script[src], img[src], source[src]";

    private static final JsonMapper JSON = new JsonMapper();

    private final URI site;
    private final List<String> closed;

    /**
     * @param site as it calls itself, such as {@code https://news.example}
     * @param robots its robots.txt: what is closed to robots is no part of the copy
     */
    Links(URI site, String robots) {
        this.site = site;
        this.closed = robots.lines()
                .filter(line -> line.startsWith("Disallow:"))
                .map(line -> line.substring("Disallow:".length()).strip())
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /** Paths, with their queries, that an answer at a path names. */
    List<String> in(String path, Answer answer) {
        if (answer.isHtml()) {
            Document page = parsed(path, answer, Parser.htmlParser());
            Stream<String> pages =
                    page.select("a[href]:not([rel~=nofollow])").stream().map(link -> link.attr("href"));
            Stream<String> parts = page.select(PARTS).stream()
                    .map(part -> part.attr(part.hasAttr("src") ? "src" : "href"))
                    .filter(target -> !target.contains("?"));
            return own(path, Stream.concat(pages, parts));
        }
        if (answer.type().startsWith("application/manifest+json")) {
            return own(
                    path,
                    JSON.readTree(answer.body())
                            .path("icons")
                            .valueStream()
                            .map(icon -> icon.path("src").asString("")));
        }
        if (answer.type().contains("xml") && path.contains("sitemap")) {
            return own(
                    path,
                    parsed(path, answer, Parser.xmlParser()).select("loc").stream()
                            .map(Element::text));
        }
        return List.of();
    }

    private static Document parsed(String path, Answer answer, Parser parser) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(answer.body()), StandardCharsets.UTF_8.name(), path, parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is nothing to wait for in memory
        }
    }

    private List<String> own(String path, Stream<String> targets) {
        return targets.flatMap(target -> own(path, target).stream()).distinct().toList();
    }

    /** The path and query of a target, if it is open and of this site. */
    Optional<String> own(String path, String target) {
        try {
            URI uri = site.resolve(path).resolve(target.strip());
            boolean here = site.getScheme().equals(uri.getScheme())
                    && site.getAuthority().equals(uri.getAuthority());
            String place = uri.getRawPath();
            if (!here || place == null || closed.stream().anyMatch(place::startsWith)) {
                return Optional.empty();
            }
            String whole = place.isEmpty() ? "/" : place;
            return Optional.of(uri.getRawQuery() == null ? whole : whole + "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // words of a report that are no address
        }
    }
}
