package stemma.matching;

import java.util.Arrays;

/** Different terms, or pairs of them, by their keys in rising order. */
record TermSet(int[] keys) {

    static TermSet of(int[] some) {
        return new TermSet(Arrays.stream(some).sorted().distinct().toArray());
    }

    /** How many both have. */
    int shared(TermSet other) {
        return sharedOfFirst(keys.length, other);
    }

    /** How many of the first ones of this the other has too. */
    int sharedOfFirst(int count, TermSet other) {
        int first = Math.min(count, keys.length);
        int shared = 0;
        for (int i = 0, j = 0; i < first && j < other.keys.length; ) {
            int order = Integer.compare(keys[i], other.keys[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TermSet set && Arrays.equals(keys, set.keys);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys);
    }

    @Override
    public String toString() {
        return keys.length + " terms";
    }
}
