package stemma.matching;

/** One word of a text: its normal form, as it is written, and where it stands. */
record Word(String term, String written, Shape shape, boolean opensSentence, int line) {

    /** How the word is written. */
    enum Shape {
        LOWER,
        CAPITALISED,
        ACRONYM,
        NUMBER
    }

    boolean isCapitalised() {
        return shape == Shape.CAPITALISED || shape == Shape.ACRONYM;
    }
}
