package stemma.intake;

import stemma.audit.AuditedEvent;

/** An import has begun. */
record RunStarted(long run, Errand errand, int files) implements AuditedEvent {

    @Override
    public String actor() {
        return errand.startedBy();
    }

    @Override
    public String action() {
        return errand.preview() ? "start preview" : "start import";
    }

    @Override
    public String subject() {
        return "import/" + run;
    }

    @Override
    public String detail() {
        String from = files + " from " + errand.origin().word();
        String into = errand.target().isUsual()
                ? from
                : from + ", into " + errand.target().name();
        return errand.source() == null ? into : into + ": " + errand.source();
    }
}
