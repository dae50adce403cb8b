package stemma.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log: who did what to what, when, and from where.
 *
 * @param address where the request came from; {@code -} for what no request asked for
 */
record AuditEntry(
        long id,
        Instant at,
        String actor,
        String action,
        String subject,
        @Nullable String detail,
        @Nullable String before,
        @Nullable String after,
        String address) {

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                text(row, "actor"),
                text(row, "action"),
                text(row, "subject"),
                row.getString("detail"),
                row.getString("before"),
                row.getString("after"),
                text(row, "address"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
