package stemma.collation;

import stemma.audit.AuditedEvent;

/** An editor set a sentence in another row of a comparison, or took that back. */
record RowRuled(String subject, String actor, boolean set, String detail) implements AuditedEvent {

    @Override
    public String action() {
        return set ? "set sentence in another row" : "take back sentence set by hand";
    }
}
