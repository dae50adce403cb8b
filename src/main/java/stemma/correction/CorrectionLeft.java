package stemma.correction;

import stemma.audit.AuditedEvent;
import stemma.publication.Publishable;

/** An editor decided that a text stays as it is though another was corrected, or took that decision back. */
record CorrectionLeft(Publishable.Kind kind, String slug, String actor, boolean left, String detail)
        implements AuditedEvent {

    @Override
    public String action() {
        return left ? "leave uncorrected" : "reopen correction";
    }

    @Override
    public String subject() {
        return kind.word() + "/" + slug;
    }
}
