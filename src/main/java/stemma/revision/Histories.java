package stemma.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The histories of texts, told without their words, a page at a time. */
@Component
public class Histories {

    /** A revision in a list: who made it, when, of what kind and with what note. */
    public record Line(
            long id,
            int number,
            Revision.Kind kind,
            String author,
            Instant madeAt,
            @Nullable String note,
            @Nullable Long previous) {

        private static Line read(ResultSet row) throws SQLException {
            long previous = row.getLong("previous_id");
            return new Line(
                    row.getLong("id"),
                    row.getInt("number"),
                    Revision.Kind.valueOf(row.getString("kind")),
                    Objects.requireNonNull(row.getString("author")),
                    row.getTimestamp("made_at").toInstant(),
                    row.getString("note"),
                    previous == 0 ? null : previous);
        }
    }

    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The history that ends in the given revision, newest first.
     *
     * @param below only revisions with a smaller number
     */
    public List<Line> page(Revision head, int below, int most) {
        return jdbc.sql("""
                        with recursive history as (
                            select id, previous_id, number from revision where id = :head
                            union all
                            select earlier.id, earlier.previous_id, earlier.number
                            from revision earlier join history on earlier.id = history.previous_id
                            where earlier.number >= :lowest)
                        select id, revision.number, kind, author, made_at, note, revision.previous_id from history join revision using (id)
                        where history.number < :below order by history.number desc limit :most""")
                .param("head", head.id())
                .param("below", below)
                .param("lowest", Math.min(below, head.number() + 1) - most)
                .param("most", most)
                .query((row, n) -> Line.read(row))
                .list();
    }
}
