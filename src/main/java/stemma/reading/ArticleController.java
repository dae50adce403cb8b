package stemma.reading;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.Provenance;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.story.Placements;
import stemma.story.Stories;
import stemma.story.Story;

/** One article, with where it came from and the story that tells it. */
@Controller
class ArticleController {

    private final Articles articles;
    private final Archive archive;
    private final Stories stories;
    private final Placements placements;
    private final Register register;

    ArticleController(Articles articles, Archive archive, Stories stories, Placements placements, Register register) {
        this.articles = articles;
        this.archive = archive;
        this.stories = stories;
        this.placements = placements;
        this.register = register;
    }

    @GetMapping("/articles/{slug}")
    @Transactional(readOnly = true)
    public String article(@PathVariable String slug, Model model) {
        Article article = articles.bySlug(slug);
        model.addAttribute("article", page(article, archive.provenance(article), stories.ofArticle(article.id())));
        return "reading/article";
    }

    private ArticlePage page(Article article, Provenance provenance, Story story) {
        Content content = article.content();
        return new ArticlePage(
                article.slug(),
                content.title(),
                content.titleIsFirstSentence(),
                content.dek(),
                content.bylines(),
                register.name(article.outletId(), content.outlet()),
                content.dateline(),
                content.published(),
                article.sources(),
                article.machineMade(),
                content.body(),
                article.foreignLanguage(),
                provenance,
                story.slug(),
                story.title(),
                story.lead().foreignLanguage(),
                placements.ofStory(story.id()).size(),
                article.head().number(),
                article.edited() ? article.head().madeAt() : null);
    }
}
