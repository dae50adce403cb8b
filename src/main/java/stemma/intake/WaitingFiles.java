package stemma.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a run that wait to be imported, many at a time. */
@Component
class WaitingFiles {

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next waiting files behind a place, as many as go into the given numbers of files and bytes, but at least one. */
    List<Waiting> behind(long run, State state, int position, int files, int bytes) {
        return jdbc.sql("""
                        select position, name, content, prediction, undoes, collection_id as collection
                        from (select import_item.*, collection_id, sum(octet_length(content)) over (order by position) as size,
                                row_number() over (order by position) as n
                            from import_item join import_run on import_run.id = run_id
                            where run_id = :run and outcome is null and position > :position and content is not null
                                and state = :state and paused_by is null
                            order by position limit :files) as next
                        where size <= :bytes or n = 1 order by position""")
                .param("run", run)
                .param("state", state.name())
                .param("position", position)
                .param("files", files)
                .param("bytes", bytes)
                .query(ItemLog::waiting)
                .list();
    }

    /** Locks those of the files that still wait, and that nobody else has in hand or holds. */
    Set<Integer> lock(long run, List<Integer> positions) {
        return new HashSet<>(jdbc.sql("""
                        select position from import_item where run_id = :run and position = any(:positions::int[]) and outcome is null
                            and exists (select from import_run where id = :run and state = 'IMPORTING' and paused_by is null)
                        order by position for update of import_item skip locked""")
                .param("run", run)
                .param("positions", positions.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }

    /** Those of the files whose name and bytes are an article's present report, each with that article. */
    Map<Integer, Long> unchanged(long run, List<Integer> positions) {
        Map<Integer, Long> unchanged = new HashMap<>();
        if (positions.isEmpty()) {
            return unchanged;
        }
        jdbc.sql("""
                        select position, min(article.id) as article
                        from import_item join import_run on import_run.id = run_id
                            -- By the sum alone, as one that does not know how large the table has grown might else read it all.
                            cross join lateral (
                                select id, file_name, collection_id from report where report.sha256 = encode(sha256(import_item.content), 'hex') offset 0
                            ) as twin
                            join article on article.report_id = twin.id and twin.file_name = import_item.name
                                and twin.collection_id = import_run.collection_id
                        where run_id = :run and position = any(:positions::int[]) and import_item.content is not null
                        group by position having count(*) = 1""")
                .param("run", run)
                .param("positions", positions.toArray(Integer[]::new))
                .query(row -> {
                    unchanged.put(row.getInt("position"), row.getLong("article"));
                });
        return unchanged;
    }

    /** Keeps what a preview found of files; returns those that were still there to be previewed. */
    Set<Integer> predict(long run, Map<Integer, String> predictions) {
        List<Map.Entry<Integer, String>> all = List.copyOf(predictions.entrySet());
        return new HashSet<>(jdbc.sql("""
                        update import_item set prediction = found.prediction::jsonb
                        from unnest(:positions::int[], :predictions::text[]) as found (position, prediction)
                        where run_id = :run and import_item.position = found.position and outcome is null
                        returning import_item.position""")
                .param("run", run)
                .param("positions", all.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
                .param("predictions", all.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .query(Integer.class)
                .list());
    }

    /**
     * What became of each file; none of them was refused.
     *
     * @param differences where it is not as previewed; a prediction that came true is the article's own history from now on
     */
    void worked(long run, Map<Integer, Worked> worked, Map<Integer, String> differences) {
        List<Map.Entry<Integer, Worked>> all = List.copyOf(worked.entrySet());
        jdbc.sql("""
                        update import_item set outcome = now.outcome, message = now.message, article_id = now.article, worked_at = :at,
                            content = null, difference = now.difference,
                            prediction = case when now.difference is not null then prediction end
                        from unnest(:positions::int[], :outcomes::text[], :messages::text[], :articles::bigint[], :differences::text[])
                            as now (position, outcome, message, article, difference)
                        where run_id = :run and import_item.position = now.position""")
                .param("at", Timestamp.from(clock.instant()))
                .param("run", run)
                .param("positions", all.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
                .param(
                        "outcomes",
                        all.stream().map(one -> one.getValue().outcome().name()).toArray(String[]::new))
                .param(
                        "messages",
                        all.stream().map(one -> one.getValue().message()).toArray(String[]::new))
                .param(
                        "articles",
                        all.stream().map(one -> one.getValue().articleId()).toArray(Long[]::new))
                .param(
                        "differences",
                        all.stream().map(one -> differences.get(one.getKey())).toArray(String[]::new))
                .update();
    }
}
