package stemma.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The pairs of neighbouring words of a text, as sorted hashes. */
record Phrases(int[] hashes) {

    /** Fewer shared pairs than this are common turns of speech, however short the text. */
    private static final int FEWEST = 20;

    /** Of a text whose words have these keys. */
    static Phrases of(int[] keys) {
        return new Phrases(IntStream.range(1, keys.length)
                .map(i -> 31 * keys[i - 1] + keys[i])
                .sorted()
                .distinct()
                .toArray());
    }

    boolean isEmpty() {
        return hashes.length == 0;
    }

    /** The part of the shorter text that is in the other, drawn up by the root, as rewording thins it fast. */
    double likeness(Phrases other) {
        int shorter = Math.min(hashes.length, other.hashes.length);
        return Math.sqrt(shared(other) / (double) Math.max(FEWEST, shorter));
    }

    private int shared(Phrases other) {
        int shared = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Phrases phrases && Arrays.equals(hashes, phrases.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return hashes.length + " phrases";
    }
}
