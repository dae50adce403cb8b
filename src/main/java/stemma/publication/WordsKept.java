package stemma.publication;

import stemma.audit.AuditedEvent;

/** From here on newer words of a public text are kept inside. */
public record WordsKept(Publishable.Kind kind, String slug, String actor, String before, String after)
        implements AuditedEvent {

    @Override
    public String action() {
        return "keep words of " + kind.word() + " inside";
    }

    @Override
    public String subject() {
        return kind.word() + "/" + slug;
    }
}
