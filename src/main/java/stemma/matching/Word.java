package stemma.matching;

/** One word of a text: its normal form, as it is written, and where it stands. */
record Word(String term, String written, Shape shape, boolean opensSentence, int line) {

    /** How the word is written. */
    enum Shape {
        LOWER,
        CAPITALISED,
        ACRONYM,
        NUMBER;

        static Shape of(String written) {
            int first = written.codePointAt(0);
            if (Character.isDigit(first)) {
                return NUMBER;
            }
            if (!Character.isUpperCase(first)) {
                return LOWER;
            }
            long capitals = written.codePoints().filter(Character::isUpperCase).count();
            boolean small = written.codePoints().anyMatch(Character::isLowerCase);
            return capitals > 1 && !small ? ACRONYM : CAPITALISED;
        }
    }

    boolean isCapitalised() {
        return shape == Shape.CAPITALISED || shape == Shape.ACRONYM;
    }
}
