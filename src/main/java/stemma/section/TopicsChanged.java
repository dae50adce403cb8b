package stemma.section;

import stemma.audit.AuditedEvent;

/** An editor gave a story a topic, or withheld one from it. */
public record TopicsChanged(String slug, String actor, String action, String detail) implements AuditedEvent {

    @Override
    public String subject() {
        return "story/" + slug;
    }
}
