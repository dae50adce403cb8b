package stemma.matching;

import java.util.Arrays;

/** Different terms by their keys, in rising order. */
record TermSet(int[] keys) {

    static TermSet of(int[] some) {
        return new TermSet(Arrays.stream(some).sorted().distinct().toArray());
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
