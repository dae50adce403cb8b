package stemma.matching;

/** How telling a word is before anything has been compared; kept as an interface so that the archive can have a say. */
@FunctionalInterface
interface Background {

    /** The inverse document frequency of a term: high for a word that few reports use, near zero for "the". */
    double idf(String term);

    /** Another number whenever the weights are others, so that what was made with them is not used on. */
    default long edition() {
        return 0;
    }
}
