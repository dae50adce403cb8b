package stemma.matching;

/**
 * Two articles of which one has much of the other's words, in runs of five and more.
 *
 * @param source the one that came first
 * @param share how much of the article's words the source has too, 0 to 1
 * @param sourceShare how much of the source's words the article has too, 0 to 1
 */
public record Copied(long article, long source, double share, double sourceShare) {

    /** From this share on one is a copy of the other, or an excerpt. */
    static final double LEAST = 0.5;

    static Copied of(long article, Shingles words, long source, Shingles sourceWords) {
        return new Copied(article, source, words.within(sourceWords), sourceWords.within(words));
    }

    boolean isCopy() {
        return Math.max(share, sourceShare) >= LEAST;
    }

    double fullness() {
        return share + sourceShare;
    }
}
