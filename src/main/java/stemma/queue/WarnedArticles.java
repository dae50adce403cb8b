package stemma.queue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.article.Article;

/** Articles that checks found something in. */
@Component
@Order(4)
class WarnedArticles implements Kind {

    private static final String KEY = "article";
    private static final String OPEN = """
            select id, urgency from article where incoming_id is null and warning_count > 0""";

    private final JdbcClient jdbc;
    private final CardSides sides;

    WarnedArticles(JdbcClient jdbc, CardSides sides) {
        this.jdbc = jdbc;
        this.sides = sides;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String name() {
        return "Article to look at";
    }

    @Override
    public List<Entry> open(Looking looking, int most) {
        return jdbc.sql(OPEN + looking.wants("article.id") + looking.pauses(this, "article.id", "article.head_id")
                        + " order by urgency desc, id desc limit " + most)
                .params(looking.params())
                .query((row, n) -> new Entry(KEY, row.getLong("id"), Ranking.article(row.getInt("urgency"))))
                .list();
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
        return new Card(
                new Handle(KEY, article.id(), article.head().id()),
                "What is missing here?",
                Ranking.whyArticle(points),
                List.of(sides.side(article, "", true)),
                List.of(),
                List.of(),
                List.of(),
                new Card.Links(edit, edit, null));
    }

    @Override
    public String act(String act, Handle item, String editor) {
        throw new ActRefused("an article is fixed in its form, not from the list");
    }

    @Override
    public boolean dismissible() {
        return true;
    }
}
