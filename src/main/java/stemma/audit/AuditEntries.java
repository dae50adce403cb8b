package stemma.audit;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The audit log; it can be added to and read, nothing else. */
interface AuditEntries extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    /** Entries older than the given one, newest first; an empty actor or subject stands for any. */
    @Query("""
            select entry from AuditEntry entry
            where entry.id < :before
              and (:actor = '' or entry.actor = :actor)
              and (:subject = '' or entry.subject = :subject)
            order by entry.id desc""")
    List<AuditEntry> page(long before, String actor, String subject, Limit limit);
}
