package stemma.checking;

import org.jspecify.annotations.Nullable;
import stemma.audit.AuditedEvent;

/** An editor has dismissed something that the checks found or undone that, or an admin has changed their list of words. */
public record ChecksSteered(
        String actor,
        String action,
        String subject,
        @Nullable String detail) implements AuditedEvent {}
