package stemma.account;

import stemma.audit.AuditedEvent;

/** An account was created or changed. */
record AccountChanged(String username, String actor, String action) implements AuditedEvent {

    @Override
    public String subject() {
        return "account/" + username;
    }
}
