package stemma.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.LiveCopy;
import stemma.article.Provenance;
import stemma.article.PublicArticles;
import stemma.press.Shown;
import stemma.publication.PublicChange;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.section.SectionKind;
import stemma.section.Sections;
import stemma.signal.Subject;
import stemma.story.PublicStories;
import stemma.story.PublicStory;

/** One article, with where it came from and the story that tells it. */
@Controller
class ArticleController {

    private final PublicArticles articles;
    private final Archive archive;
    private final PublicStories stories;
    private final PublicHistories histories;
    private final Register register;
    private final Sections sections;
    private final Heads heads;

    ArticleController(
            PublicArticles articles,
            Archive archive,
            PublicStories stories,
            PublicHistories histories,
            Register register,
            Sections sections,
            Heads heads) {
        this.articles = articles;
        this.archive = archive;
        this.stories = stories;
        this.histories = histories;
        this.register = register;
        this.sections = sections;
        this.heads = heads;
    }

    @GetMapping("/articles/{slug}")
    @Transactional(readOnly = true)
    public String article(@PathVariable String slug, Model model, HttpServletRequest request) {
        Article article = articles.bySlug(slug);
        Shown.on(
                request,
                Subject.article(article.id()),
                Subject.story(stories.idByArticle(article.id())),
                Subject.NAMES);
        PublicStory story = stories.ofArticle(article.id()).orElse(null);
        ArticlePage page = page(article, archive.liveProvenance(article), story);
        List<PublicChange> notices = histories.notices(article);
        Instant published = Objects.requireNonNull(article.publication().publicFrom());
        model.addAttribute("article", page);
        model.addAttribute("head", heads.of(page, published, notices));
        model.addAttribute(
                "links", story == null ? Map.of() : links(article.live().content()));
        model.addAttribute("notices", notices);
        model.addAttribute("changed", histories.hasChanged(article));
        return "reading/article";
    }

    @GetMapping("/articles/{slug}/history")
    @Transactional(readOnly = true)
    public String history(
            @PathVariable String slug,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model,
            HttpServletRequest request) {
        Article article = articles.bySlug(slug);
        Shown.on(request, Subject.article(article.id()));
        model.addAttribute("history", histories.of(article, before));
        return "reading/history";
    }

    /** Where the lists of its outlet's and its authors' stories stand, by the name as it is shown. */
    private Map<String, String> links(Content words) {
        Map<String, String> links = new HashMap<>();
        if (words.outlet() != null) {
            sections.named(SectionKind.OUTLET, words.outlet())
                    .ifPresent(section -> links.put("outlet", section.path()));
        }
        words.bylines()
                .forEach(name -> sections.named(SectionKind.AUTHOR, name)
                        .ifPresent(section -> links.put("by " + name, section.path())));
        return links;
    }

    /** When readers got the words that they see, where an editor has changed them; never before it was public. */
    private static @Nullable Instant edited(Article article) {
        if (article.live().asImported()) {
            return null;
        }
        Instant made = article.live().madeAt();
        Instant told = Objects.requireNonNullElse(article.publication().updatedAt(), made);
        Instant from = Objects.requireNonNullElse(article.publication().publicFrom(), made);
        return told.isAfter(from) ? told : from;
    }

    private ArticlePage page(Article article, Provenance provenance, @Nullable PublicStory story) {
        LiveCopy live = LiveCopy.of(article);
        Content content = live.content();
        return new ArticlePage(
                article.slug(),
                content.title(),
                content.titleIsFirstSentence(),
                content.dek(),
                content.bylines(),
                register.name(live.outletId(), content.outlet()),
                content.dateline(),
                content.published(),
                live.facts().sources(),
                live.machineMade(),
                content.body(),
                live.language(),
                provenance,
                story == null ? null : ArticlePage.ToldIn.of(story),
                article.live().number(),
                edited(article));
    }
}
