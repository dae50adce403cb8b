package stemma.article;

import org.jspecify.annotations.Nullable;
import stemma.audit.AuditedEvent;
import stemma.revision.Revision;

/** An article has new words. */
public record ArticleRevised(
        long articleId,
        String slug,
        String actor,
        Revision.Kind kind,
        int revision,
        @Nullable String note) implements AuditedEvent {

    @Override
    public String action() {
        return kind.word() + " article";
    }

    @Override
    public String subject() {
        return "article/" + slug;
    }

    @Override
    public String detail() {
        return "revision " + revision + (note == null ? "" : ": " + note);
    }

    @Override
    public @Nullable String before() {
        return revision == 1 ? null : "revision " + (revision - 1);
    }

    @Override
    public String after() {
        return "revision " + revision;
    }
}
