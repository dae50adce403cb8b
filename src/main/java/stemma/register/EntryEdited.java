package stemma.register;

import org.jspecify.annotations.Nullable;
import stemma.audit.AuditedEvent;

/** An editor has changed a record of the register, merged another into it, or undone that. */
public record EntryEdited(
        EntryKind kind,
        long id,
        String actor,
        String action,
        @Nullable String detail) implements AuditedEvent {

    @Override
    public String subject() {
        return kind.word() + "/" + id;
    }
}
