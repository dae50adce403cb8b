package stemma.provenance;

import stemma.audit.AuditedEvent;

/** An editor decided that a sentence of a story stays as it is though its source has changed, or took that decision back. */
record SourceChangeKept(String story, String actor, boolean kept, String detail) implements AuditedEvent {

    @Override
    public String action() {
        return kept ? "keep sentence" : "reopen sentence";
    }

    @Override
    public String subject() {
        return "story/" + story;
    }
}
