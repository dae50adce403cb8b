package stemma.intake;

import stemma.audit.AuditedEvent;

/** An import has begun. */
record RunStarted(long run, String actor, Origin origin, int files) implements AuditedEvent {

    @Override
    public String action() {
        return "start import";
    }

    @Override
    public String subject() {
        return "import/" + run;
    }

    @Override
    public String detail() {
        return files + " from " + origin.word();
    }
}
