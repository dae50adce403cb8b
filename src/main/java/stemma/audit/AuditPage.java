package stemma.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the audit log, newest first.
 *
 * @param next the entry behind which the next page begins; null on the last
 * @param lookedTo when the last entry was written that was looked at, if that ended the page before it was full
 */
record AuditPage(
        List<AuditEntry> entries,
        @Nullable Long next,
        @Nullable Instant lookedTo) {

    AuditPage {
        entries = List.copyOf(entries);
    }

    static AuditPage full(List<AuditEntry> entries) {
        return new AuditPage(entries, entries.get(entries.size() - 1).id(), null);
    }

    static AuditPage last(List<AuditEntry> entries) {
        return new AuditPage(entries, null, null);
    }

    static AuditPage lookedTo(List<AuditEntry> entries, long last, Instant at) {
        return new AuditPage(entries, last, at);
    }
}
