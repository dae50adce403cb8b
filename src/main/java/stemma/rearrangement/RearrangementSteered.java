package stemma.rearrangement;

import stemma.audit.AuditedEvent;

/** An admin had the archive placed anew in mind, in truth, not at all, or no more. */
public record RearrangementSteered(long id, String actor, String action, String detail) implements AuditedEvent {

    @Override
    public String subject() {
        return "rearrangement/" + id;
    }
}
