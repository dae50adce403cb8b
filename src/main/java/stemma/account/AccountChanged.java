package stemma.account;

import org.jspecify.annotations.Nullable;
import stemma.audit.AuditedEvent;

/** An account was created or changed. */
record AccountChanged(
        String username,
        String actor,
        String action,
        @Nullable String before,
        @Nullable String after) implements AuditedEvent {

    @Override
    public String subject() {
        return "account/" + username;
    }
}
