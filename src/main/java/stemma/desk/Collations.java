package stemma.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.collation.Collation;
import stemma.collation.Row;
import stemma.collation.Witness;
import stemma.register.Register;
import stemma.revision.Block;

/** Sets articles beside each other; kept in memory for as long as their words stay the same. */
@Component
class Collations {

    private static final int KEPT = 100;

    /** The articles in their order, and the rows; only: without the rows that all have alike. */
    record View(List<Column> columns, List<Row> rows, int base, boolean only, int same) {

        /** The sentences that every article has the same, and so are not shown. */
        public int hidden() {
            return only ? same : 0;
        }
    }

    /** An article, by its letter; alone: how many sentences only it has. */
    record Column(String siglum, Article article, @Nullable String outlet, boolean base, long alone) {}

    private final Register register;
    private final Cache<List<Long>, Collation> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Collations(Register register) {
        this.register = register;
    }

    /**
     * @param sigla the letter of each
     * @param base the slug of the article whose order counts; the first one's, where none has it
     */
    View of(List<Article> articles, List<String> sigla, String base, boolean only) {
        int place = place(articles, base);
        Collation collation = collation(articles, place);
        List<Row> differing =
                collation.rows().stream().filter(row -> !row.isSameEverywhere()).toList();
        List<Column> columns = IntStream.range(0, articles.size())
                .mapToObj(i -> column(articles.get(i), sigla.get(i), i == place, collation.alone(i)))
                .toList();
        return new View(
                columns,
                only ? differing : collation.rows(),
                place,
                only,
                collation.rows().size() - differing.size());
    }

    private static int place(List<Article> articles, String base) {
        return IntStream.range(0, articles.size())
                .filter(i -> articles.get(i).slug().equals(base))
                .findFirst()
                .orElse(0);
    }

    private Collation collation(List<Article> articles, int base) {
        List<Long> key = new ArrayList<>();
        articles.forEach(article -> key.add(article.head().id()));
        key.add((long) base);
        return known.get(
                key,
                unused ->
                        Collation.of(articles.stream().map(Collations::witness).toList(), base));
    }

    private static Witness witness(Article article) {
        return new Witness(
                article.id(), article.content().body().stream().map(Block::text).toList());
    }

    private Column column(Article article, String siglum, boolean base, long alone) {
        return new Column(
                siglum,
                article,
                register.name(article.outletId(), article.content().outlet()),
                base,
                alone);
    }
}
