package stemma.syndication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import stemma.press.Shown;
import stemma.signal.Subject;
import stemma.site.Site;
import stemma.story.PublicStories;
import stemma.story.PublicStory;

/** Tells search engines for news of the stories of the last two days. */
@RestController
class NewsSitemap {

    private static final Duration NEWS = Duration.ofDays(2);
    private static final int MOST = 1_000;
    private static final int AT_A_TIME = 100;

    private final PublicStories stories;
    private final Site site;
    private final Clock clock;

    NewsSitemap(PublicStories stories, Site site, Clock clock) {
        this.stories = stories;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/news-sitemap.xml")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> news(HttpServletRequest request) {
        List<PublicStory> news = news();
        Shown.on(request, Subject.LISTS);
        if (!news.isEmpty()) {
            Shown.until(request, news.get(news.size() - 1).published().plus(NEWS));
        }
        Xml xml = new Xml()
                .open(
                        "urlset",
                        "xmlns",
                        "http://www.sitemaps.org/schemas/sitemap/0.9",
                        "xmlns:news",
                        "http://www.google.com/schemas/sitemap-news/0.9");
        news.forEach(story -> write(story, xml));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/xml;charset=UTF-8"))
                .body(xml.close().done());
    }

    /** The newest first. */
    private List<PublicStory> news() {
        Instant from = clock.instant().minus(NEWS);
        List<PublicStory> news = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (news.size() < MOST) {
            List<PublicStory> some = stories.page(before, AT_A_TIME);
            List<PublicStory> fresh = some.stream()
                    .filter(story -> story.published().isAfter(from))
                    .toList();
            news.addAll(fresh);
            if (fresh.size() < AT_A_TIME) {
                return news;
            }
            before = some.get(AT_A_TIME - 1).id();
        }
        return news;
    }

    private void write(PublicStory story, Xml xml) {
        xml.open("url").leaf("loc", site.at("/stories/" + story.slug())).open("news:news");
        xml.open("news:publication")
                .leaf("news:name", site.name())
                .leaf("news:language", Locale.forLanguageTag(story.language()).getLanguage())
                .close();
        xml.leaf("news:publication_date", story.published().toString());
        xml.leaf("news:title", story.title());
        xml.close().close();
    }
}
