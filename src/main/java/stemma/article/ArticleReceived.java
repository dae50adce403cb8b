package stemma.article;

import stemma.audit.AuditedEvent;

/** A new article was made from a report. */
public record ArticleReceived(long articleId, String slug, String actor) implements AuditedEvent {

    @Override
    public String action() {
        return "import article";
    }

    @Override
    public String subject() {
        return "article/" + slug;
    }
}
