package stemma.story;

import org.jspecify.annotations.Nullable;
import stemma.audit.AuditedEvent;

/** Something was done to a story: an article placed, words saved, stories merged or unmerged. */
public record StoryChanged(
        String slug,
        String actor,
        String action,
        @Nullable String detail,
        @Nullable String before,
        @Nullable String after)
        implements AuditedEvent {

    public StoryChanged(String slug, String actor, String action, @Nullable String detail) {
        this(slug, actor, action, detail, null, null);
    }

    @Override
    public String subject() {
        return "story/" + slug;
    }
}
