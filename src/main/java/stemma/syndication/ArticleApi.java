package stemma.syndication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.api.ForPrograms;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.LiveCopy;
import stemma.article.PublicArticles;
import stemma.register.Register;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.search.Search;
import stemma.story.PublicStories;
import stemma.story.PublicStory;

/** Articles for programs. */
@ForPrograms
class ArticleApi {

    /** An article in a list. */
    record Line(
            String slug,
            @Nullable String headline,
            @Nullable String outlet,
            @Nullable LocalDate published) {}

    /** An article in full. */
    record Full(
            String slug,
            @Nullable String headline,
            @Nullable String dek,
            List<String> bylines,
            @Nullable String outlet,
            List<String> sources,
            @Nullable LocalDate published,
            @Nullable String language,
            @Nullable String url,
            List<String> tags,
            List<Block> body,
            List<String> warnings,
            @Nullable String story) {}

    private final Articles articles;
    private final Archive archive;
    private final PublicArticles readable;
    private final PublicStories stories;
    private final Register register;
    private final Search search;

    ArticleApi(
            Articles articles,
            PublicArticles readable,
            Archive archive,
            PublicStories stories,
            Register register,
            Search search) {
        this.articles = articles;
        this.readable = readable;
        this.archive = archive;
        this.stories = stories;
        this.register = register;
        this.search = search;
    }

    @GetMapping("/api/articles")
    @Transactional(readOnly = true)
    public Page<Line> articles(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        if (!q.isBlank()) {
            Search.Slugs found = search.articles(Searched.of(q), Searched.page(after), Page.SIZE);
            return Searched.page(found, after, slug -> line(readable.bySlug(slug)));
        }
        return Page.of(readable.page(Page.cursor(after), Page.SIZE + 1), Article::id, this::line);
    }

    @GetMapping("/api/articles/{slug}")
    @Transactional(readOnly = true)
    public Full article(@PathVariable String slug) {
        Article article = readable.bySlug(slug);
        LiveCopy live = LiveCopy.of(article);
        Content content = live.content();
        return new Full(
                slug,
                content.headline(),
                content.dek(),
                content.bylines(),
                outlet(live),
                live.facts().sources(),
                content.published(),
                live.facts().language(),
                live.facts().url(),
                live.facts().tags(),
                content.body(),
                live.warnings().stream().map(warning -> warning.code().name()).toList(),
                stories.ofArticle(article.id()).map(PublicStory::slug).orElse(null));
    }

    /** The report's bytes, exactly as received. */
    @GetMapping("/api/articles/{slug}/report")
    @PreAuthorize("hasRole('EDITOR')")
    public ResponseEntity<byte[]> report(@PathVariable String slug) {
        Article article = articles.bySlug(slug);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(archive.provenance(article)
                        .file()
                        .replaceFirst("(?s).*/", "")
                        .replace(':', '-'))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(archive.bytes(slug));
    }

    private Line line(Article article) {
        LiveCopy live = LiveCopy.of(article);
        Content content = live.content();
        return new Line(article.slug(), content.headline(), outlet(live), content.published());
    }

    private @Nullable String outlet(LiveCopy live) {
        return register.name(live.outletId(), live.content().outlet());
    }
}
