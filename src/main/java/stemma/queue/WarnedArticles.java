package stemma.queue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import stemma.article.Article;

/** Articles that checks found something in. */
@Component
@Order(9)
class WarnedArticles implements Kind {

    private static final String KEY = "article";
    private static final Question QUESTION = Question.of(
                    KEY,
                    "Article to look at",
                    0,
                    "article.id",
                    "article where incoming_id is null and warning_count > 0")
            .stamped("article.head_id")
            .ranked("urgency", "urgency desc, id desc", urgency -> Ranking.article((int) urgency));

    private final CardSides sides;

    WarnedArticles(CardSides sides) {
        this.sides = sides;
    }

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public List<Card> cards(List<Entry> entries) {
        Map<Long, Article> articles =
                sides.articles(entries.stream().map(Entry::id).toList());
        return entries.stream()
                .filter(entry -> articles.containsKey(entry.id()))
                .map(entry -> card(Objects.requireNonNull(articles.get(entry.id())), entry.points()))
                .toList();
    }

    private Card card(Article article, int points) {
        String edit = CardSides.edit(article);
        return Card.about(
                new Handle(KEY, article.id(), article.head().id()),
                "What is missing here?",
                Ranking.whyArticle(points),
                sides.side(article, "", true),
                List.of(),
                new Card.Links(edit, "Edit", edit, null));
    }

    @Override
    public boolean dismissible() {
        return true;
    }
}
