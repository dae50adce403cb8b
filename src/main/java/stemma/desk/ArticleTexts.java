package stemma.desk;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.Holes;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.revision.Saving;
import stemma.story.Stories;

/** The texts of articles; their form shows what to look at. */
@Component
class ArticleTexts implements Texts {

    private final Articles articles;
    private final Archive archive;
    private final Stories stories;
    private final Register register;

    ArticleTexts(Articles articles, Archive archive, Stories stories, Register register) {
        this.articles = articles;
        this.archive = archive;
        this.stories = stories;
        this.register = register;
    }

    @Override
    public Text bySlug(String slug) {
        Article article = articles.bySlug(slug);
        return new Text(article.title(), article.foreignLanguage(), article.head());
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
                .addObject("holes", Holes.in(article.content().body()));
    }

    @Override
    public Saving edit(String slug, Content wished, long base, String editor, String note) {
        return archive.edit(slug, wished, base, editor, note);
    }

    @Override
    public Saving restore(String slug, long revision, long base, String editor) {
        return archive.restore(slug, revision, base, editor);
    }
}
