package stemma.intake;

import stemma.audit.AuditedEvent;

/** Somebody paused, resumed or cancelled an import, or had a preview imported. */
record RunSteered(long run, String actor, String action) implements AuditedEvent {

    @Override
    public String subject() {
        return "import/" + run;
    }
}
