package stemma.syndication;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import stemma.article.PublicArticles;
import stemma.publication.TextWithdrawn;
import stemma.revision.Content;
import stemma.site.Site;
import stemma.story.PublicStories;
import stemma.story.PublicStory;

/**
 * Tells other sites how to name a page of this one (oEmbed 1.0). It is a link and not a frame: pages here are shown in no frame,
 * and what stands on another's page as markup is theirs to say.
 */
@RestController
class EmbedController {

    private static final Pattern PAGE = Pattern.compile("/(stories|articles)/([a-z0-9-]+)/?");
    private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=UTF-8");

    /** Programs may keep it for an hour. */
    private static final int CACHE_AGE = 3600;

    /** The address is none of a page that can be embedded. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchPage extends RuntimeException {}

    /** There are only two formats. */
    @ResponseStatus(HttpStatus.NOT_IMPLEMENTED)
    static class NoSuchFormat extends RuntimeException {}

    /** How to name a page, in the words of the specification. */
    record Embedded(
            String version,
            String type,
            String title,
            @Nullable String author_name,
            String provider_name,
            String provider_url,
            int cache_age) {}

    private final PublicStories stories;
    private final PublicArticles articles;
    private final Site site;

    EmbedController(PublicStories stories, PublicArticles articles, Site site) {
        this.stories = stories;
        this.articles = articles;
        this.site = site;
    }

    @GetMapping("/oembed")
    @Transactional(readOnly = true)
    public ResponseEntity<?> embed(@RequestParam String url, @RequestParam(defaultValue = "json") String format) {
        if (!format.equals("json") && !format.equals("xml")) {
            throw new NoSuchFormat();
        }
        Content content = content(url);
        String author = content.bylines().isEmpty() ? null : String.join(", ", content.bylines());
        Embedded told = new Embedded("1.0", "link", content.title(), author, site.name(), site.at("/"), CACHE_AGE);
        return format.equals("json")
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(told)
                : ResponseEntity.ok().contentType(XML).body(xml(told));
    }

    private Content content(String url) {
        Matcher page = PAGE.matcher(path(url));
        if (!page.matches()) {
            throw new NoSuchPage();
        }
        if (page.group(1).equals("articles")) {
            return articles.bySlug(page.group(2)).live().content();
        }
        PublicStory story = stories.bySlug(page.group(2));
        return story.content();
    }

    /** Of an address of this site. */
    private String path(String url) {
        String base = site.at("");
        if (!url.startsWith(base + "/")) {
            throw new NoSuchPage();
        }
        try {
            return String.valueOf(URI.create(url.substring(base.length())).getPath());
        } catch (IllegalArgumentException e) {
            throw new NoSuchPage();
        }
    }

    private static byte[] xml(Embedded told) {
        return new Xml()
                .open("oembed")
                .leaf("version", told.version())
                .leaf("type", told.type())
                .leaf("title", told.title())
                .leaf("author_name", told.author_name())
                .leaf("provider_name", told.provider_name())
                .leaf("provider_url", told.provider_url())
                .leaf("cache_age", String.valueOf(told.cache_age()))
                .close()
                .done();
    }

    @ExceptionHandler
    ResponseEntity<String> withdrawn(TextWithdrawn gone) {
        return ResponseEntity.status(HttpStatus.GONE)
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(gone.notice());
    }
}
