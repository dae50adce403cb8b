package stemma.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the audit log: who did what to what, and when. */
@Entity
@Immutable
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at;
    private String actor;
    private String action;
    private String subject;
    private @Nullable String detail;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected AuditEntry() {}

    AuditEntry(AuditedEvent event, Instant at) {
        this.at = at;
        this.actor = event.actor();
        this.action = event.action();
        this.subject = event.subject();
        this.detail = event.detail();
    }

    @Nullable
    Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String action() {
        return action;
    }

    public String subject() {
        return subject;
    }

    public @Nullable String detail() {
        return detail;
    }
}
