package stemma.correction;

import stemma.audit.AuditedEvent;
import stemma.publication.Publishable;

/** An editor had all texts looked at again for a claim that was corrected. */
record LookedAgain(Publishable.Kind kind, String slug, String actor, String detail) implements AuditedEvent {

    @Override
    public String action() {
        return "look again for corrected claim";
    }

    @Override
    public String subject() {
        return kind.word() + "/" + slug;
    }
}
