package stemma.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of imports: runs, their files, and what became of each. */
@Component
class RunLog {

    private static final String RUN = """
            select run.*, count(*) filter (where position is not null) as total,
                count(*) filter (where position is not null and outcome is null) as waiting,
                count(*) filter (where outcome = 'NEW') as imported,
                count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                count(*) filter (where outcome = 'CHANGED') as changed,
                count(*) filter (where outcome = 'REFUSED') as refused
            from import_run run left join import_item on run_id = run.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RunLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long begin(Origin origin, String startedBy) {
        return jdbc.sql("insert into import_run (origin, started_by, started_at) values (?, ?, ?) returning id")
                .params(origin.name(), startedBy, now())
                .query(Long.class)
                .single();
    }

    /** Keeps a file's bytes until its turn comes. */
    void await(long run, int position, String name, byte[] content) {
        jdbc.sql("insert into import_item (run_id, position, name, content) values (?, ?, ?, ?)")
                .params(run, position, name, content)
                .update();
    }

    /** A file that could not even be taken in, with its bytes if there are any. */
    void refuse(long run, int position, String name, byte @Nullable [] content, String reason) {
        jdbc.sql("""
                        insert into import_item (run_id, position, name, content, outcome, message, worked_at)
                        values (?, ?, ?, ?, 'REFUSED', ?, ?)""")
                .params(run, position, name)
                .param(content)
                .params(reason, now())
                .update();
    }

    /** The next waiting file of the run, locked for this transaction; none when all are done or in other hands. */
    Optional<Waiting> next(long run) {
        return jdbc.sql("""
                        select position, name, content from import_item where run_id = ? and outcome is null
                        order by position limit 1 for update skip locked""")
                .param(run)
                .query((row, n) -> new Waiting(row.getInt("position"), row.getString("name"), row.getBytes("content")))
                .optional();
    }

    /** A file whose turn it is. */
    record Waiting(int position, String name, byte[] content) {}

    void worked(long run, int position, Outcome outcome, String message, @Nullable Long articleId) {
        jdbc.sql("""
                        update import_item set outcome = :outcome, message = :message, article_id = :article, worked_at = :now,
                            content = case when :outcome = 'REFUSED' then content end
                        where run_id = :run and position = :position""")
                .param("outcome", outcome.name())
                .param("message", message)
                .param("article", articleId, java.sql.Types.BIGINT)
                .param("now", now())
                .param("run", run)
                .param("position", position)
                .update();
    }

    /** Closes the run if no file of it waits. */
    void finish(long run) {
        jdbc.sql("""
                        update import_run set finished_at = :now where id = :run and finished_at is null
                        and not exists (select from import_item where run_id = :run and outcome is null)""").param("now", now()).param("run", run).update();
    }

    List<Long> unfinished() {
        return jdbc.sql("select id from import_run where finished_at is null order by id")
                .query(Long.class)
                .list();
    }

    /** Runs older than the given one, newest first. */
    List<Run> page(long before, int most) {
        return jdbc.sql(RUN + " where run.id < ? group by run.id order by run.id desc limit ?")
                .params(before, most)
                .query(RunLog::run)
                .list();
    }

    Run run(long id) {
        return jdbc.sql(RUN + " where run.id = ? group by run.id")
                .param(id)
                .query(RunLog::run)
                .optional()
                .orElseThrow(() -> new RunNotFound(id));
    }

    List<Item> items(long run, int after, int most) {
        return jdbc.sql("""
                        select position, name, outcome, message, slug from import_item left join article on article.id = article_id
                        where run_id = ? and position > ? order by position limit ?""").params(run, after, most).query(RunLog::item).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        return new Item(
                row.getInt("position"),
                row.getString("name"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("message"),
                row.getString("slug"));
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Run(
                row.getLong("id"),
                Origin.valueOf(row.getString("origin")),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getInt("total"),
                row.getInt("waiting"),
                row.getInt("imported"),
                row.getInt("unchanged"),
                row.getInt("changed"),
                row.getInt("refused"));
    }
}
