package stemma.queue;

import stemma.audit.AuditedEvent;

/** An editor said that nothing has to be done about an entry of the queue, or took that back. */
public record Dismissed(Handle item, String actor, String action) implements AuditedEvent {

    @Override
    public String subject() {
        return "queue/" + item.kind() + "/" + item.id();
    }
}
