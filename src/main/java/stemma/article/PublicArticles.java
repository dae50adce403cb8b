package stemma.article;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.publication.PublicChanges;
import stemma.publication.PublicOrder;
import stemma.publication.Publishable.Kind;
import stemma.publication.State;
import stemma.publication.TextWithdrawn;

/** Articles as readers may know them at this moment: the others are not there. */
@Component
@Transactional(readOnly = true)
public class PublicArticles {

    /** Most stories have no more reports. */
    private static final int STEP = 8;

    private final Articles articles;
    private final PublicChanges changes;
    private final PublicOrder order;
    private final Clock clock;

    PublicArticles(Articles articles, PublicChanges changes, PublicOrder order, Clock clock) {
        this.articles = articles;
        this.changes = changes;
        this.order = order;
        this.clock = clock;
    }

    /**
     * The article at an address.
     *
     * @throws ArticleNotFound if there is none, or readers may not know of it
     * @throws TextWithdrawn if it was public and has been killed
     */
    public Article bySlug(String slug) {
        Article article = articles.findWithLiveWords(slug).orElseThrow(() -> new ArticleNotFound(slug));
        if (article.publication().state() == State.KILLED) {
            throw new TextWithdrawn(changes.withdrawal(article));
        }
        if (!article.publication().isPublic(clock.instant())) {
            throw new ArticleNotFound(slug);
        }
        return article;
    }

    /** Those that went public before the given one, the last first. */
    public List<Article> page(long before, int most) {
        Instant now = clock.instant();
        PublicOrder.After after = order.after(Kind.ARTICLE, before, now);
        return articles.publicPage(now, after.from(), after.id(), Limit.of(most));
    }

    /** Those among them that are public, in the order in which they came in. */
    public List<Article> among(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : articles.publicAmong(filledUp(ids), clock.instant());
    }

    /** With the last one again and again, so that Hibernate has a statement ready for almost any number of them. */
    private static List<Long> filledUp(Collection<Long> ids) {
        List<Long> filled = new ArrayList<>(ids);
        while (filled.size() % STEP != 0) {
            filled.add(filled.get(filled.size() - 1));
        }
        return filled;
    }
}
