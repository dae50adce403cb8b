package stemma.checking;

/** Figures of two articles of a story that cannot both be true, each with its sentence. */
public record Difference(Side one, Side other) {

    /** What one of the articles says. */
    public record Side(long article, long revision, String figure, String sentence) {}
}
