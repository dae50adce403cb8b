package stemma.matching;

/**
 * Reads English and tells what it means as a vector: the more alike two texts are in what they say, in whatever words, the
 * nearer their vectors. None is part of the program as it is usually built; see docs/matching.md.
 */
public interface Meaning {

    /**
     * A vector of length 1; the same for the same words. Takes long, and may be asked by several threads at once.
     *
     * @param words a text's first ones, not blank
     */
    float[] of(String words);
}
