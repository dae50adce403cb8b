package stemma.account;

import stemma.audit.AuditedEvent;

/** A token was made or revoked. */
record TokenChanged(long id, String actor, String action, String detail) implements AuditedEvent {

    @Override
    public String subject() {
        return "token/" + id;
    }
}
