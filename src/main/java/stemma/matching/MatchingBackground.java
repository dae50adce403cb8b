package stemma.matching;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The shipped background blended with the archive: of each minute's new articles one node counts the terms, and every node
 * weighs words by the sum of both. An empty archive has the shipped weights.
 */
@Component
class MatchingBackground implements Background {

    /** What was learned from the archive: up to which article, from how many, and how many of these use a term. */
    private record Lesson(long id, long learned, int articles, IntIntHashMap counts) {

        static Lesson none() {
            return new Lesson(0, 0, 0, new IntIntHashMap());
        }

        LearningBackground background() {
            return new LearningBackground(SHIPPED, counts, articles);
        }
    }

    private record Written(long id, @Nullable String headline, String body) {}

    private static final DocumentFrequencies SHIPPED = DocumentFrequencies.shipped();

    /** Fewer new articles than this change no weight much. */
    static final int WORTHWHILE = 100;

    /** From so many articles on, every tenth is enough to tell how telling a word is. */
    static final int ALL_OF_THE_FIRST = 5_000;

    private static final int ONE_IN = 10;

    /** From so many articles learned, the old ones count half, and then half again: memory is bounded, and news moves on. */
    static final int MOST = 50_000;

    private static final int STEP = 2_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile long lesson;
    private volatile LearningBackground weights = Lesson.none().background();

    MatchingBackground(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public double idf(String term) {
        return weights.idf(term);
    }

    @Override
    public long edition() {
        return lesson;
    }

    @EventListener(ApplicationStartedEvent.class)
    void takeOver() {
        long newest = jdbc.sql("select coalesce(max(id), 0) from matching_background")
                .query(Long.class)
                .single();
        if (newest != lesson) {
            Lesson latest = latest();
            weights = latest.background();
            lesson = latest.id();
        }
    }

    /** Learns from what has come, if that is worthwhile, and takes over what another node has learned. */
    @Scheduled(
            initialDelayString = "${stemma.matching.learn-every:PT1M}",
            fixedDelayString = "${stemma.matching.learn-every:PT1M}")
    void regularly() {
        takeOver();
        while (Boolean.TRUE.equals(transaction.execute(status -> alone() && learn(latest())))) {
            takeOver();
        }
    }

    private boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('stemma.background'))")
                .query(Boolean.class)
                .single();
    }

    private Lesson latest() {
        return jdbc.sql("select id, learned, articles, counts from matching_background order by id desc limit 1")
                .query((row, n) -> new Lesson(
                        row.getLong("id"),
                        row.getLong("learned"),
                        row.getInt("articles"),
                        counts(row.getBytes("counts"))))
                .optional()
                .orElseGet(Lesson::none);
    }

    /** Whether it learned anything. */
    private boolean learn(Lesson before) {
        List<Written> next = next(before);
        if (next.size() < Math.min(STEP, Math.max(WORTHWHILE, before.articles() / 4))) {
            return false;
        }
        IntIntHashMap counts = before.counts();
        LearningBackground learning = before.background();
        next.forEach(one -> learning.learn(Features.of(new Text(one.headline(), one.body(), null), SHIPPED)));
        int articles = before.articles() + next.size();
        if (articles > MOST) {
            articles /= 2;
            halve(counts);
        }
        save(next.get(next.size() - 1).id(), articles, counts);
        return true;
    }

    private List<Written> next(Lesson before) {
        return jdbc.sql("""
                        select id, headline, body from matching_text where id > greatest(:learned, (select max(id) from matching_text) - :newest) and (:all or id % :one_in = 0)
                        order by id limit :step""")
                .param("learned", before.learned())
                .param("newest", MOST * ONE_IN)
                .param("all", before.articles() < ALL_OF_THE_FIRST)
                .param("one_in", ONE_IN)
                .param("step", STEP)
                .query(Written.class)
                .list();
    }

    private static void halve(IntIntHashMap counts) {
        for (IntIntCursor entry : counts) {
            counts.indexReplace(counts.indexOf(entry.key), entry.value / 2);
        }
        counts.removeAll((key) -> counts.get(key) == 0);
    }

    private void save(long learned, int articles, IntIntHashMap counts) {
        jdbc.sql("insert into matching_background (learned, articles, counts, made_at) values (?, ?, ?, ?)")
                .params(learned, articles, bytes(counts), Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from matching_background where id < (select max(id) from matching_background)")
                .update();
    }

    private static byte[] bytes(IntIntHashMap counts) {
        ByteBuffer bytes = ByteBuffer.allocate(counts.size() * 2 * Integer.BYTES);
        for (IntIntCursor entry : counts) {
            bytes.putInt(entry.key).putInt(entry.value);
        }
        return bytes.array();
    }

    private static IntIntHashMap counts(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        IntIntHashMap counts = new IntIntHashMap(stored.length / (2 * Integer.BYTES));
        while (bytes.hasRemaining()) {
            counts.put(bytes.getInt(), bytes.getInt());
        }
        return counts;
    }
}
