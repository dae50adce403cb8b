package stemma.syndication;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.PublicArticles;
import stemma.press.Shown;
import stemma.publication.TextWithdrawn;
import stemma.signal.Subject;
import stemma.site.Site;
import stemma.story.PublicStories;
import stemma.story.PublicStory;
import stemma.story.Stories;
import stemma.story.Story;

/**
 * Stories and articles in the standard forms of news. What was killed is answered with 410, as its page is, and with an item
 * that says canceled: whoever looks at the status alone drops it, and whoever reads on knows why.
 */
@RestController
class ItemController {

    private static final String NINJS = ".ninjs.json";
    private static final String NEWSML = ".newsml.xml";
    private static final MediaType NEWS_ITEM =
            MediaType.parseMediaType("application/vnd.iptc.g2.newsitem+xml;charset=UTF-8");

    private final PublicStories stories;
    private final PublicArticles articles;
    private final Stories allStories;
    private final Articles allArticles;
    private final NewsItems items;
    private final Site site;

    ItemController(
            PublicStories stories,
            PublicArticles articles,
            Stories allStories,
            Articles allArticles,
            NewsItems items,
            Site site) {
        this.stories = stories;
        this.articles = articles;
        this.allStories = allStories;
        this.allArticles = allArticles;
        this.items = items;
        this.site = site;
    }

    @GetMapping("/stories/{slug}" + NINJS)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> storyAsNinjs(@PathVariable String slug, HttpServletRequest request) {
        return story(slug, NINJS, request);
    }

    @GetMapping("/stories/{slug}" + NEWSML)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> storyAsNewsMl(@PathVariable String slug, HttpServletRequest request) {
        return story(slug, NEWSML, request);
    }

    @GetMapping("/articles/{slug}" + NINJS)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> articleAsNinjs(@PathVariable String slug, HttpServletRequest request) {
        return article(slug, NINJS, request);
    }

    @GetMapping("/articles/{slug}" + NEWSML)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> articleAsNewsMl(@PathVariable String slug, HttpServletRequest request) {
        return article(slug, NEWSML, request);
    }

    private ResponseEntity<byte[]> story(String slug, String form, HttpServletRequest request) {
        PublicStory story = stories.bySlug(slug);
        if (!story.slug().equals(slug)) {
            return Moved.to(site.at("/stories/" + story.slug() + form));
        }
        Shown.on(request, Subject.story(story.id()), Subject.NAMES);
        return answer(HttpStatus.OK, items.of(story), form);
    }

    private ResponseEntity<byte[]> article(String slug, String form, HttpServletRequest request) {
        Article article = articles.bySlug(slug);
        Shown.on(
                request,
                Subject.article(article.id()),
                Subject.story(stories.idByArticle(article.id())),
                Subject.NAMES);
        return answer(HttpStatus.OK, items.of(article), form);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> withdrawn(TextWithdrawn gone, HttpServletRequest request) {
        String path = request.getRequestURI();
        return answer(
                HttpStatus.GONE,
                path.contains("/stories/") ? withdrawnStory(gone) : withdrawnArticle(gone),
                path.endsWith(NINJS) ? NINJS : NEWSML);
    }

    private NewsItem withdrawnStory(TextWithdrawn gone) {
        Story story = allStories.findById(gone.textId()).orElseThrow();
        return items.withdrawn(story, story.createdAt(), gone);
    }

    private NewsItem withdrawnArticle(TextWithdrawn gone) {
        Article article = allArticles.findById(gone.textId()).orElseThrow();
        return items.withdrawn(article, article.createdAt(), gone);
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, NewsItem item, String form) {
        var answer = ResponseEntity.status(status);
        return form.equals(NINJS)
                ? answer.contentType(MediaType.APPLICATION_JSON).body(Ninjs.of(item))
                : answer.contentType(NEWS_ITEM).body(NewsMl.of(item, site));
    }
}
