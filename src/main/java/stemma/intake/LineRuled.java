package stemma.intake;

import org.jspecify.annotations.Nullable;
import stemma.audit.AuditedEvent;

/** An editor said what lines of a report are, or took that back. */
record LineRuled(
        String slug, String actor, String action, @Nullable String detail) implements AuditedEvent {

    @Override
    public String subject() {
        return "article/" + slug;
    }
}
