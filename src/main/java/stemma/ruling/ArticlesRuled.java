package stemma.ruling;

import stemma.audit.AuditedEvent;

/** An editor ruled on two articles. */
public record ArticlesRuled(String slug, String other, boolean same, String actor) implements AuditedEvent {

    @Override
    public String action() {
        return same ? "rule same story" : "rule not same story";
    }

    @Override
    public String subject() {
        return "article/" + slug;
    }

    @Override
    public String detail() {
        return "and article/" + other;
    }
}
