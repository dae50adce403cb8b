package stemma.signal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was changed, read from the database: each row once, in whatever order transactions end. What has been read is kept as
 * a snapshot of PostgreSQL, so that a row of a transaction that ends late is found all the same.
 */
@Component
public class Signals implements DisposableBean {

    private static final String NEW = """
            with now as materialized (select pg_current_snapshot() as snapshot)
            select now.snapshot::text as snapshot, signal.subject
            from now left join signal on xact >= pg_snapshot_xmin(cast(:read as pg_snapshot))
                and not pg_visible_in_snapshot(xact, cast(:read as pg_snapshot))""";

    /** Rows live for an hour: who has not looked for that long cannot know what was among them. */
    private static final long TRUSTED_NANOS = TimeUnit.MINUTES.toNanos(50);

    private record Row(String snapshot, @Nullable String subject) {}

    private final List<Hearer> hearers;
    private final OwnConnection own;
    private final AtomicLong asked = new AtomicLong();
    private long served;
    private @Nullable String read;
    private long readAt;

    public Signals(DataSource database, List<Hearer> hearers) {
        this.hearers = List.copyOf(hearers);
        this.own = new OwnConnection(database);
    }

    /**
     * Returns when hearers have been told of all that was committed before the call. Calls that come together share one look
     * at the database.
     *
     * @throws DataAccessException if the database cannot be asked; the next call tries again
     */
    public void catchUp() {
        long mine = asked.incrementAndGet();
        synchronized (this) {
            if (served < mine) {
                long all = asked.get();
                own.use(this::look);
                served = all;
            }
        }
    }

    private void look(JdbcClient jdbc) {
        if (read == null || System.nanoTime() - readAt > TRUSTED_NANOS) {
            String now = jdbc.sql("select pg_current_snapshot()::text")
                    .query(String.class)
                    .single();
            tell(Set.of(Subject.ALL), jdbc);
            keep(now);
            return;
        }
        List<Row> rows = jdbc.sql(NEW).param("read", read).query(Row.class).list();
        Set<Subject> changed = new HashSet<>();
        for (Row row : rows) {
            if (row.subject != null) {
                changed.add(new Subject(row.subject));
            }
        }
        if (!changed.isEmpty()) {
            tell(changed, jdbc);
        }
        keep(rows.get(0).snapshot);
    }

    private void tell(Set<Subject> changed, JdbcClient jdbc) {
        hearers.forEach(hearer -> hearer.changed(changed, jdbc));
    }

    private void keep(String snapshot) {
        read = snapshot;
        readAt = System.nanoTime();
    }

    @Override
    public synchronized void destroy() {
        own.close();
    }
}
