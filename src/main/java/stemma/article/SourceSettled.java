package stemma.article;

import stemma.audit.AuditedEvent;

/** A source file changed after an editor's fix, or an editor decided about that. */
public record SourceSettled(String slug, String actor, String action) implements AuditedEvent {

    @Override
    public String subject() {
        return "article/" + slug;
    }
}
