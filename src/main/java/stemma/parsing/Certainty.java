package stemma.parsing;

/**
 * What a rule rests on, and how often, of a hundred lines it takes so, a careful reader should agree. The figures are
 * levels to sort doubtful lines by, held against the reports of the tests; they are no probabilities of one line.
 */
enum Certainty {
    /** The file itself says what it is: a field of its data, an element of its markup. */
    STATED(1.0),
    /** An editor's rule for the outlet does. */
    RULED(0.99),
    /** The line's own words say what it is, wherever it stands. */
    WORDS(0.97),
    /** Its shape and its place among the other lines do. */
    PLACE(0.85),
    /** It has the shape of nothing else, and reads like a paragraph. */
    PROSE(0.95),
    /** No rule knows it, so it is kept as body: look here first. */
    LEFT_OVER(0.5);

    private final double confidence;

    Certainty(double confidence) {
        this.confidence = confidence;
    }

    double confidence() {
        return confidence;
    }
}
