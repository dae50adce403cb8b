package stemma.intake;

import org.jspecify.annotations.Nullable;
import stemma.audit.AuditedEvent;

/** Somebody made, moved, switched, deleted or restored a rule of an outlet. */
record RuleChanged(
        long rule, String actor, String action, @Nullable String detail) implements AuditedEvent {

    @Override
    public String subject() {
        return "outlet-rule/" + rule;
    }
}
