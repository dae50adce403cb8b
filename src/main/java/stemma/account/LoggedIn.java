package stemma.account;

import stemma.audit.AuditedEvent;

/** Somebody logged in or out, or tried to. */
record LoggedIn(String actor, String action, String subject) implements AuditedEvent {

    static LoggedIn of(String username, String action) {
        return new LoggedIn(username, action, "account/" + username);
    }
}
