package stemma.article;

/** What became of a received report. */
public sealed interface Filed {

    long articleId();

    long reportId();

    /** It made a new article. */
    record AsNew(long articleId, long reportId) implements Filed {}

    /** The very bytes are there already. */
    record Unchanged(long articleId, long reportId) implements Filed {}

    /**
     * The source changed, and the article has taken up its words.
     *
     * @param withFixes whether editors' fixes stand beside them
     * @param disagreements in how many places both changed the same words: the fixes stand there until an editor decides
     */
    record TakenUp(long articleId, long reportId, boolean withFixes, int disagreements) implements Filed {}
}
