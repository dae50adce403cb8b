package stemma.placing;

import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.matching.SameEvent;
import stemma.matching.Text;
import stemma.revision.Content;

/** Keeps the texts that new articles are compared with as the articles have them. */
@Component
public class ComparedTexts {

    private final Articles articles;
    private final SameEvent sameEvent;

    ComparedTexts(Articles articles, SameEvent sameEvent) {
        this.articles = articles;
        this.sameEvent = sameEvent;
    }

    /** Takes the article's present words, or forgets it if it is no more. */
    public void refresh(long articleId) {
        articles.findById(articleId)
                .ifPresentOrElse(article -> sameEvent.put(articleId, of(article)), () -> sameEvent.forget(articleId));
    }

    static Text of(Article article) {
        return of(article.content());
    }

    static Text of(Content content) {
        return new Text(content.headline(), content.bodyText(), content.published());
    }
}
