package stemma.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.parsing.LineClass;

/** All rulings on lines; the latest on a line counts. */
@Component
class RulingLog {

    private static final String SELECT = "select line, line_class, note, ruled_by, ruled_at from line_ruling ";

    private final JdbcClient jdbc;

    RulingLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(long report, Collection<LineRuling> rulings) {
        for (LineRuling ruling : rulings) {
            LineClass lineClass = ruling.lineClass();
            jdbc.sql("""
                            insert into line_ruling (report_id, line, line_class, note, ruled_by, ruled_at)
                            values (:report, :line, :class, :note, :by, :at)""")
                    .param("report", report)
                    .param("line", ruling.line())
                    .param("class", lineClass == null ? null : lineClass.name(), Types.VARCHAR)
                    .param("note", ruling.note(), Types.VARCHAR)
                    .param("by", ruling.by())
                    .param("at", Timestamp.from(ruling.at()))
                    .update();
        }
    }

    /** The latest ruling on each line of the report, also where it takes one back. */
    Map<Integer, LineRuling> latest(long report) {
        Map<Integer, LineRuling> latest = new LinkedHashMap<>();
        jdbc.sql(SELECT + "where report_id = ? order by line, id")
                .param(report)
                .query(RulingLog::ruling)
                .list()
                .forEach(ruling -> latest.put(ruling.line(), ruling));
        return latest;
    }

    /** All that was ever ruled on the line, the latest first. */
    List<LineRuling> history(long report, int line) {
        return jdbc.sql(SELECT + "where report_id = ? and line = ? order by id desc")
                .params(report, line)
                .query(RulingLog::ruling)
                .list();
    }

    /** Whether anything was ever ruled on any report of the source. */
    boolean knows(long collection, String sourceKey) {
        return jdbc.sql("""
                        select exists (select from report join line_ruling on report_id = report.id
                        where collection_id = ? and source_key = ?)""").params(collection, sourceKey).query(Boolean.class).single();
    }

    private static LineRuling ruling(ResultSet row, int n) throws SQLException {
        String lineClass = row.getString("line_class");
        return new LineRuling(
                row.getInt("line"),
                lineClass == null ? null : LineClass.valueOf(lineClass),
                row.getString("note"),
                row.getString("ruled_by"),
                row.getTimestamp("ruled_at").toInstant());
    }
}
