package stemma.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All reports whose article went when their import was taken back; they are kept as received. */
@Component
@Transactional(readOnly = true)
public class WithdrawnReports {

    private static final String WITHDRAWN = """
            select report.id, source_key, file_name, received_at, sha256, charset, length(content) as bytes,
                withdrawn_at, run_id, collection_id, name, description, made_by, made_at
            from withdrawal join report on report.id = report_id join collection on collection.id = collection_id
            where not exists (select from article
                where article.collection_id = report.collection_id and article.source_key = report.source_key)
            """;

    private final JdbcClient jdbc;

    WithdrawnReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those older than the given one, newest first. */
    public List<WithdrawnReport> page(long before, int most) {
        return jdbc.sql(WITHDRAWN + "and report.id < ? order by report.id desc limit ?")
                .params(before, most)
                .query(WithdrawnReports::report)
                .list();
    }

    public Optional<WithdrawnReport> find(long report) {
        return jdbc.sql(WITHDRAWN + "and report.id = ?")
                .param(report)
                .query(WithdrawnReports::report)
                .optional();
    }

    /** The bytes of such a report, exactly as received. */
    public byte[] bytes(WithdrawnReport report) {
        return jdbc.sql("select content from report where id = ?")
                .param(report.provenance().reportId())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static WithdrawnReport report(ResultSet row, int n) throws SQLException {
        return new WithdrawnReport(
                new Provenance(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("sha256"),
                        row.getString("charset"),
                        row.getInt("bytes")),
                row.getString("source_key"),
                new ReportCollection(
                        row.getLong("collection_id"),
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()),
                row.getTimestamp("withdrawn_at").toInstant(),
                row.getLong("run_id"));
    }
}
