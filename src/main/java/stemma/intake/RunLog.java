package stemma.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of imports: who began which run, how far it is, and who holds it up. */
@Component
class RunLog {

    private static final String RUN = """
            select import_run.*, coalesce(collection.name, new_collection) as collection
            from import_run left join collection on collection.id = collection_id
            """;

    private static final String TALLY = """
            count(*) as total, count(*) filter (where outcome = 'NEW') as imported,
            count(*) filter (where outcome = 'UNCHANGED') as unchanged,
            count(*) filter (where outcome in ('CHANGED', 'TAKEN_BACK')) as changed,
            count(*) filter (where outcome in ('REFUSED', 'KEPT')) as refused,
            count(*) filter (where outcome = 'CANCELLED') as cancelled""";

    private final Targets targets;
    private final JdbcClient jdbc;
    private final Clock clock;

    RunLog(Targets targets, JdbcClient jdbc, Clock clock) {
        this.targets = targets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long begin(Errand errand) {
        Long collection = targets.begin(errand);
        return jdbc.sql("""
                        insert into import_run (origin, source, started_by, started_at, state, collection_id, new_collection)
                        values (:origin, :source, :who, :now, :state, :collection::bigint, :new::text) returning id""")
                .param("origin", errand.origin().name())
                .param("source", errand.source())
                .param("who", errand.startedBy())
                .param("now", now())
                .param("state", errand.firstState().name())
                .param("collection", collection)
                .param("new", collection == null ? errand.target().name() : null)
                .query(Long.class)
                .single();
    }

    /** More files have come to these outcomes, so many of them otherwise than previewed. */
    void count(long run, Collection<Outcome> outcomes, int differing) {
        jdbc.sql("update import_run set imported = import_run.imported + more.imported,"
                        + " unchanged = import_run.unchanged + more.unchanged, changed = import_run.changed + more.changed,"
                        + " refused = import_run.refused + more.refused, differing = differing + :differing"
                        + " from (select " + TALLY + " from unnest(:outcomes::text[]) as one (outcome)) as more"
                        + " where id = :run")
                .param("outcomes", outcomes.stream().map(Outcome::name).toArray(String[]::new))
                .param("differing", differing)
                .param("run", run)
                .update();
    }

    /** Counts from the files themselves: once they are stored, and when a run begins anew or is cut short. */
    void recount(long run) {
        jdbc.sql("update import_run set (total, imported, unchanged, changed, refused, cancelled) =" + " (select "
                        + TALLY + " from import_item where run_id = :run) where id = :run")
                .param("run", run)
                .update();
    }

    /** From now on its pace is measured. */
    void takeUp(long run) {
        jdbc.sql("""
                        update import_run set leg_at = :now, leg_done = imported + unchanged + changed + refused + cancelled
                        where id = :run""").param("now", now()).param("run", run).update();
    }

    /** Closes the run if no file of it waits. */
    void finish(long run) {
        jdbc.sql("""
                        update import_run set finished_at = :now, state = 'DONE' where id = :run and state = 'IMPORTING'
                        and not exists (select from import_item where run_id = :run and outcome is null)""").param("now", now()).param("run", run).update();
    }

    /** The run goes from one state to the next, unless it has left the first one; tells whether it went. */
    boolean move(long run, State from, State to) {
        return jdbc.sql("""
                        update import_run set state = :to, finished_at = :finished::timestamptz, paused_by = null
                        where id = :run and state = :from""")
                        .param("to", to.name())
                        .param("finished", to == State.CANCELLED ? now() : null)
                        .param("run", run)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Holds the run, or with null lets it go on; tells whether that was any news. */
    boolean hold(long run, @Nullable String who) {
        return jdbc.sql("""
                        update import_run set paused_by = :who where id = :run and state in ('PREVIEWING', 'IMPORTING')
                        and (paused_by is null) <> (:who::text is null)""").param("who", who).param("run", run).update() == 1;
    }

    /** The run whose turn it is. */
    Optional<Run> firstInLine() {
        return jdbc.sql(RUN + """
                        where state in ('PREVIEWING', 'IMPORTING') and paused_by is null
                        order by import_run.id limit 1""").query(RunLog::run).optional();
    }

    /** Runs older than the given one, newest first. */
    List<Run> page(long before, int most) {
        return jdbc.sql(RUN + "where import_run.id < ? order by import_run.id desc limit ?")
                .params(before, most)
                .query(RunLog::run)
                .list();
    }

    Run run(long id) {
        return jdbc.sql(RUN + "where import_run.id = ?")
                .param(id)
                .query(RunLog::run)
                .optional()
                .orElseThrow(() -> new RunNotFound(id));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getLong("id"),
                Origin.valueOf(row.getString("origin")),
                row.getString("source"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "finished_at"),
                State.valueOf(row.getString("state")),
                row.getString("paused_by"),
                instant(row, "leg_at"),
                row.getInt("leg_done"),
                counts(row),
                new Target(row.getObject("collection_id", Long.class), row.getString("collection")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("total"),
                row.getInt("imported"),
                row.getInt("unchanged"),
                row.getInt("changed"),
                row.getInt("refused"),
                row.getInt("cancelled"),
                row.getInt("differing"));
    }
}
