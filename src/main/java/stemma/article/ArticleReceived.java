package stemma.article;

import org.jspecify.annotations.Nullable;
import stemma.audit.AuditedEvent;

/**
 * A new article was made from a report.
 *
 * @param story the story that its file says it belongs to
 */
public record ArticleReceived(
        long articleId, String slug, String actor, @Nullable GivenStory story) implements AuditedEvent {

    @Override
    public String action() {
        return "import article";
    }

    @Override
    public String subject() {
        return "article/" + slug;
    }
}
