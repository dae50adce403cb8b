package stemma.intake;

/**
 * How many files of a run came to what; in a preview, how many would.
 *
 * <p>In a run that takes another one back, changed are the files that were taken back, and refused those that were kept.
 *
 * @param imported files that made a new article
 * @param differing files whose outcome was not as previewed
 */
public record Counts(int total, int imported, int unchanged, int changed, int refused, int cancelled, int differing) {

    /** Files worked through. */
    public int done() {
        return imported + unchanged + changed + refused + cancelled;
    }

    public int waiting() {
        return total - done();
    }
}
