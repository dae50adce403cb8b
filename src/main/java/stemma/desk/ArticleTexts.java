package stemma.desk;

import java.time.Clock;
import org.hibernate.Hibernate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.checking.Checks;
import stemma.publication.Release;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.revision.Restoration;
import stemma.revision.Revision;
import stemma.revision.Revision.Made;
import stemma.revision.Saving;
import stemma.story.Stories;

/** The texts of articles; their form shows what to look at. */
@Component
class ArticleTexts implements Texts {

    private final Articles articles;
    private final Archive archive;
    private final Stories stories;
    private final Register register;
    private final Checks checks;
    private final Clock clock;

    ArticleTexts(Articles articles, Archive archive, Stories stories, Register register, Checks checks, Clock clock) {
        this.articles = articles;
        this.archive = archive;
        this.stories = stories;
        this.register = register;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Text bySlug(String slug) {
        Article article = articles.bySlug(slug);
        Revision live = article.publication().isPublic(clock.instant()) ? article.live() : null;
        Hibernate.initialize(live);
        return new Text(
                article.title(),
                article.foreignLanguage(),
                article.head(),
                article.publication().held(),
                live);
    }

    @Override
    public ModelAndView form(String slug) {
        Article article = articles.bySlug(slug);
        return new ModelAndView("desk/article-edit")
                .addObject("article", article)
                .addObject("lang", article.foreignLanguage())
                .addObject(
                        "outlet",
                        register.name(article.outletId(), article.content().outlet()))
                .addObject("story", stories.ofArticle(article.id()))
                .addObject("checks", checks.of("articles", slug));
    }

    @Override
    public Saving edit(String slug, Content wished, long base, Made made, Release release) {
        return archive.edit(slug, wished, base, made, release);
    }

    @Override
    public Saving restore(String slug, Restoration wish, long base, String editor) {
        return archive.restore(slug, wish, base, editor);
    }
}
