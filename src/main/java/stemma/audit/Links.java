package stemma.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Follows the chain entry by entry and keeps what is wrong first. */
final class Links implements RowCallbackHandler {

    private final @Nullable Anchor known;
    private byte[] digest = Chain.START;
    private long count;
    private long seal;
    private long total;
    private @Nullable String broken;

    Links(@Nullable Anchor known) {
        this.known = known;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        if (broken == null) {
            broken = problem(row);
        }
        if (broken == null) {
            digest = row.getBytes("digest");
            count++;
            broken = anchored();
        }
    }

    private @Nullable String problem(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        if (number != seal) {
            if (number != seal + 1 || count != total) {
                return "Seal %d is gone, and what it covered with it.".formatted(seal + 1);
            }
            seal = number;
            total = row.getLong("total");
        }
        long id = row.getLong("sealed_id");
        AuditEntry entry = row.getObject("id") == null ? null : AuditEntry.read(row);
        if (entry == null) {
            return "Entry %d is gone.".formatted(id);
        }
        return Arrays.equals(Chain.next(digest, id, entry), row.getBytes("digest"))
                ? null
                : "Entry %d is not as it was written.".formatted(id);
    }

    private @Nullable String anchored() {
        return known == null || known.count() != count || known.equals(head())
                ? null
                : "The chain was written anew: after %,d entries its digest is not the one that was noted."
                        .formatted(count);
    }

    Anchor head() {
        return Anchor.of(count, digest);
    }

    /** What is wrong, once all was read. */
    @Nullable
    String broken() {
        if (broken == null && count != total) {
            return "Seal %d is not as it was written.".formatted(seal);
        }
        if (broken == null && known != null && known.count() > count) {
            return "The newest entries are gone: there were %,d once, and %,d are left."
                    .formatted(known.count(), count);
        }
        return broken;
    }
}
