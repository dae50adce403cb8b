package stemma.article;

import org.jspecify.annotations.Nullable;
import stemma.audit.AuditedEvent;

/** A collection was made, or got another name or description. */
record CollectionChanged(
        long collection,
        String actor,
        String action,
        @Nullable String detail,
        @Nullable String before,
        @Nullable String after)
        implements AuditedEvent {

    @Override
    public String subject() {
        return "collection/" + collection;
    }
}
