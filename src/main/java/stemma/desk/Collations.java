package stemma.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.collation.Collation;
import stemma.collation.Row;
import stemma.collation.RowRuling;
import stemma.collation.RowRulings;
import stemma.collation.Sentence;
import stemma.collation.Witness;
import stemma.register.Register;
import stemma.revision.Block;
import stemma.revision.Revision;

/** Sets articles beside each other; kept in memory for as long as their words, and what editors set by hand, stay the same. */
@Component
class Collations {

    private static final int KEPT = 100;

    /** The articles in their order, and the rows; only: without the rows that all have alike. */
    record View(List<Column> columns, List<Row> rows, int base, boolean only, int same) {

        /** The addresses of the articles, in the order of the columns. */
        public List<String> slugs() {
            return columns.stream().map(column -> column.article().slug()).toList();
        }

        /** By which a form names a sentence: article, block, place in it, and a sign of its words. */
        public String ref(Sentence sentence) {
            return String.join(
                    ":",
                    String.valueOf(columns.get(sentence.witness()).article().id()),
                    String.valueOf(sentence.block()),
                    String.valueOf(sentence.number()),
                    Integer.toHexString(sentence.text().hashCode()));
        }

        /** By which a form names a row: its first sentence. */
        public String ref(Row row) {
            return ref(row.sentences().get(0));
        }

        /** The row that the sentence of this reference has as its own. */
        Optional<Row> row(String ref) {
            return rows.stream()
                    .filter(row -> row.sentences().stream().anyMatch(one -> ref(one).equals(ref)))
                    .findFirst();
        }

        /** A sentence in a row, as its own or as a guest. */
        Optional<Sentence> sentence(Row row, String ref) {
            return Stream.concat(row.sentences().stream(), row.guests().stream())
                    .filter(one -> ref(one).equals(ref))
                    .findFirst();
        }

        /** Where on the page the row of a sentence is. */
        String anchor(String ref) {
            return row(ref).map(row -> "#row-" + rows.indexOf(row)).orElse("");
        }

        /** The sentences that every article has the same, and so are not shown. */
        public int hidden() {
            return only ? same : 0;
        }
    }

    /** An article, by its letter; alone: how many sentences only it has; inside: those of its newest that readers of it do not see. */
    record Column(
            String siglum, Article article, @Nullable String outlet, boolean base, long alone, Set<String> inside) {}

    private final Register register;
    private final RowRulings rulings;
    private final Cache<List<Long>, Collation> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<List<Long>, Collation> byHand =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Collations(Register register, RowRulings rulings) {
        this.register = register;
        this.rulings = rulings;
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
        Collation found = known.get(
                key,
                unused ->
                        Collation.of(articles.stream().map(Collations::witness).toList(), base));
        List<RowRuling> ruled = rulings.of(articles.stream().map(Article::id).toList());
        if (ruled.isEmpty()) {
            return found;
        }
        key.add(-1L);
        ruled.forEach(ruling -> key.add(ruling.id()));
        return byHand.get(key, unused -> found.ruled(ruled));
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
                alone,
                inside(article));
    }

    private static Set<String> inside(Article article) {
        if (!article.publication().held()) {
            return Set.of();
        }
        Set<String> inside = new HashSet<>(sentences(article.head()));
        inside.removeAll(sentences(article.live()));
        return inside;
    }

    private static List<String> sentences(Revision revision) {
        List<String> blocks =
                revision.content().body().stream().map(Block::text).toList();
        return Sentence.in(0, blocks).stream().map(Sentence::text).toList();
    }
}
