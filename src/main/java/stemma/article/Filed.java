package stemma.article;

/** What became of a received report. */
public sealed interface Filed {

    long articleId();

    long reportId();

    /** It made a new article. */
    record AsNew(long articleId, long reportId) implements Filed {}

    /** The very bytes are there already. */
    record Unchanged(long articleId, long reportId) implements Filed {}

    /** The article has taken up the changed source. */
    record TakenUp(long articleId, long reportId) implements Filed {}

    /** The source changed, but an editor had changed the article: its words stand until an editor decides. */
    record SetAside(long articleId, long reportId) implements Filed {}
}
