package stemma.matching;

/** What two texts are compared by, with the weight of each; how the weights were chosen is told with the package. */
public enum Feature {
    /** All words by TF-IDF. */
    WORDS(0.225),
    /** The words of the first 120, the earlier the more. */
    LEAD(0.30),
    /** The words written as names. */
    NAMES(0.10),
    /** How much of each headline the other text tells in its first 120 words. */
    HEADLINE(0.15),
    /** Pairs of neighbouring words: what was copied. */
    PHRASES(0.15),
    /** Years, dates and figures. */
    NUMBERS(0.075),
    /** What a {@link SecondReader} makes of it, beside the others and only where they leave it in doubt. */
    MEANING(0);

    private final double weight;

    Feature(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
