package stemma.placing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.matching.PairRulings;
import stemma.matching.Reunion;
import stemma.matching.SameEvent;
import stemma.ruling.Suggestions;

/**
 * Looks now and then at the newest articles all together, for stories that should be one: what comes first is placed before
 * what would have shown where it belongs. It changes nothing, but asks editors. One node does it at a time.
 */
@Component
public class Repairs {

    /** One look: at how many articles, about how many pairs of stories editors are asked, and for whom. */
    public record Pass(int articles, int asked, String by, Instant at) {}

    /** Some seconds of work, and some ten megabytes of memory. */
    static final int NEWEST = 1_000;

    static final String REPAIR = "repair";

    private final SameEvent sameEvent;
    private final Suggestions suggestions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean looking = new AtomicBoolean();

    Repairs(
            SameEvent sameEvent,
            Suggestions suggestions,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.sameEvent = sameEvent;
        this.suggestions = suggestions;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** If articles have come since it was last done. */
    @Scheduled(
            initialDelayString = "${stemma.matching.repair-every:PT5M}",
            fixedDelayString = "${stemma.matching.repair-every:PT5M}")
    void regularly() {
        if (newest() > newestSeen()) {
            look(REPAIR);
        }
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(article_id), 0) from placement")
                .query(Long.class)
                .single();
    }

    private long newestSeen() {
        return jdbc.sql("select coalesce(max(newest_article), 0) from repair_pass")
                .query(Long.class)
                .single();
    }

    /** Looks at once, unless somebody does so at this moment. */
    public void look(String by) {
        if (looking.compareAndSet(false, true)) {
            try {
                transaction.executeWithoutResult(status -> lookAlone(by));
            } finally {
                looking.set(false);
            }
        }
    }

    /** Whether this node is at it. */
    public boolean isLooking() {
        return looking.get();
    }

    private void lookAlone(String by) {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('stemma.repair'))")
                .query(Boolean.class)
                .single();
        if (!alone) {
            return;
        }
        Map<Long, Long> storyOf = new HashMap<>();
        jdbc.sql("select article_id, story_id from placement order by article_id desc limit ?")
                .param(NEWEST)
                .query(row -> {
                    storyOf.put(row.getLong("article_id"), row.getLong("story_id"));
                });
        List<Reunion> reunions = sameEvent.reunions(storyOf, rulings(storyOf));
        suggestions.ask(
                reunions.stream()
                        .map(reunion -> new Suggestions.Question(reunion.article(), reunion.other()))
                        .toList(),
                REPAIR);
        jdbc.sql("insert into repair_pass (newest_article, articles, asked, made_by, made_at) values (?, ?, ?, ?, ?)")
                .params(
                        storyOf.keySet().stream()
                                .mapToLong(Long::longValue)
                                .max()
                                .orElse(0),
                        storyOf.size(),
                        reunions.size(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    private PairRulings rulings(Map<Long, Long> storyOf) {
        List<Long> articles = storyOf.keySet().stream().sorted().toList();
        Map<Long, Integer> places = new HashMap<>();
        IntStream.range(0, articles.size()).forEach(place -> places.put(articles.get(place), place));
        PairRulings rulings = new PairRulings();
        jdbc.sql("""
                        select one.id as one, other.id as other, same from ruling
                        join article one on one.collection_id = one_collection and one.source_key = one_source
                        join article other on other.collection_id = other_collection and other.source_key = other_source
                        where withdrawn_at is null and one.id = any(:articles) and other.id = any(:articles)""").param("articles", articles.toArray(Long[]::new)).query(row -> {
            rulings.rule(
                    Objects.requireNonNull(places.get(row.getLong("one"))),
                    Objects.requireNonNull(places.get(row.getLong("other"))),
                    row.getBoolean("same"));
        });
        return rulings;
    }

    /** The last look of any node. */
    public Optional<Pass> last() {
        return jdbc.sql("select articles, asked, made_by, made_at from repair_pass order by id desc limit 1")
                .query((row, n) -> new Pass(
                        row.getInt("articles"),
                        row.getInt("asked"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .optional();
    }
}
