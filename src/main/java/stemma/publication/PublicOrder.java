package stemma.publication;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The order in which readers find texts: what went public last comes first. */
@Component
public class PublicOrder {

    /** A place in that order: what went public before, or at the same time with a lower number, comes after it. */
    public record After(Instant from, long id) {}

    private final JdbcClient jdbc;

    PublicOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place of the text with this number; of one that readers do not know, that of the next lower one that they do. */
    public After after(Publishable.Kind kind, long id, Instant now) {
        if (id == Long.MAX_VALUE) {
            return new After(now, Long.MAX_VALUE);
        }
        return jdbc.sql("""
                        select id, public_from from %s where id <= ? and state in ('PUBLISHED', 'KILLED') and public_from <= ?
                        order by id desc limit 1""".formatted(kind.word()))
                .params(id, Timestamp.from(now))
                .query((row, n) -> new After(
                        row.getTimestamp("public_from").toInstant(),
                        row.getLong("id") + (row.getLong("id") == id ? 0 : 1)))
                .optional()
                .orElse(new After(Instant.EPOCH, 0));
    }
}
