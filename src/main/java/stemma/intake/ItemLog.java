package stemma.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of all runs, and what became of each. */
@Component
class ItemLog {

    private static final String ITEM = """
            select position, name, outcome, message, slug, difference,
                case when slug is null and outcome in ('NEW', 'CHANGED', 'TAKEN_BACK') then
                    (select (coalesce(after, before) ->> 'report_id')::bigint from deed
                    where deed.run_id = import_item.run_id and deed.position = import_item.position and table_name = 'article'
                    order by deed.id desc limit 1) end as withdrawn,
                outcome = 'KEPT' and exists (select from deed join import_run undo on deed.run_id = undo.undoes
                    where undo.id = import_item.run_id and deed.position = import_item.undoes
                        and table_name = 'article' and before is null) as insistable,
                prediction ->> 'outcome' as predicted, prediction ->> 'message' as predicted_message
            from import_item left join article on article.id = article_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ItemLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next waiting file of the run, locked for this transaction; none when all are done, in other hands or held. */
    Optional<Waiting> next(long run) {
        return jdbc.sql("""
                        select position, name, coalesce(content, '') as content, prediction, undoes,
                            (select coalesce(collection_id, 0) from import_run where id = :run) as collection
                        from import_item where run_id = :run and outcome is null
                            and exists (select from import_run where id = :run and state = 'IMPORTING' and paused_by is null)
                        order by position limit 1 for update of import_item skip locked""").param("run", run).query(ItemLog::waiting).optional();
    }

    /** The name of a file of the run before the given place that is about the same article. */
    Optional<String> before(long run, int position, long article) {
        return jdbc.sql("""
                        select name from import_item
                        where article_id = ? and run_id = ? and position < ? and outcome in ('NEW', 'UNCHANGED', 'CHANGED')
                        order by position limit 1""").params(article, run, position).query(String.class).optional();
    }

    /** A prediction that came true is the article's own history from now on. */
    void worked(long run, int position, Worked worked, @Nullable String difference) {
        jdbc.sql("""
                        update import_item set outcome = :outcome, message = :message, article_id = coalesce(:article, article_id), worked_at = :now,
                            difference = :difference, content = case when :outcome = 'REFUSED' then content end,
                            prediction = case when :difference::text is not null then prediction end
                        where run_id = :run and position = :position""")
                .param("outcome", worked.outcome().name())
                .param("message", worked.message())
                .param("article", worked.articleId(), Types.BIGINT)
                .param("now", now())
                .param("difference", difference)
                .param("run", run)
                .param("position", position)
                .update();
    }

    void forgetPredictions(long run) {
        jdbc.sql("update import_item set prediction = null where run_id = ? and prediction is not null")
                .param(run)
                .update();
    }

    /** What waits will never be imported, so its bytes can go; the file in hand is waited for. */
    void cancel(long run, String who) {
        jdbc.sql("""
                        update import_item set outcome = 'CANCELLED', message = ?, worked_at = ?, content = null, prediction = null
                        where run_id = ? and outcome is null""")
                .params("not imported: " + who + " cancelled the run", now(), run)
                .update();
    }

    /** Files of the run behind the given place, in their order. */
    List<Item> page(long run, int after, int most) {
        return jdbc.sql(ITEM + "where run_id = ? and position > ? order by position limit ?")
                .params(run, after, most)
                .query(ItemLog::item)
                .list();
    }

    Optional<Item> item(long run, int position) {
        return jdbc.sql(ITEM + "where run_id = ? and position = ?")
                .params(run, position)
                .query(ItemLog::item)
                .optional();
    }

    Optional<String> prediction(long run, int position) {
        return jdbc.sql(
                        "select prediction from import_item where run_id = ? and position = ? and prediction is not null")
                .params(run, position)
                .query(String.class)
                .optional();
    }

    /** What the predictions of a run come to of stories that are given. */
    GivenCount given(long run) {
        return jdbc.sql("""
                        select count(*) as reports, count(distinct given) as stories
                        from import_item cross join lateral (select prediction -> 'joining' ->> 'given' as given) as said
                        where run_id = ? and outcome is null and given is not null and prediction ->> 'outcome' = 'NEW'""")
                .param(run)
                .query((row, n) -> new GivenCount(row.getInt("reports"), row.getInt("stories")))
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getInt("position"),
                row.getString("name"),
                row.getBytes("content"),
                row.getString("prediction"),
                row.getObject("undoes", Integer.class),
                row.getLong("collection"));
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        String predicted = row.getString("predicted");
        return new Item(
                row.getInt("position"),
                row.getString("name"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("message"),
                row.getString("slug"),
                row.getObject("withdrawn", Long.class),
                row.getBoolean("insistable"),
                predicted == null
                        ? null
                        : new Worked(Outcome.valueOf(predicted), row.getString("predicted_message"), null),
                row.getString("difference"));
    }
}
