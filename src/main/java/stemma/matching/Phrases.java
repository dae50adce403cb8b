package stemma.matching;

import java.util.stream.IntStream;

/** The pairs of neighbouring words of a text, as sorted hashes. */
record Phrases(TermSet pairs) {

    /** Fewer shared pairs than this are common turns of speech, however short the text. */
    private static final int FEWEST = 20;

    /** Less than four tenths, since a headline and what a text says twice count otherwise there. */
    private static final double LEAST_HELD = 0.3;

    /** Most texts are told apart by so many pairs, the lowest hashes of the shorter, of which strangers share one or two. */
    private static final int SAMPLE = 64;

    /** Of texts that share three in ten, one in a thousand shares fewer of the sample. */
    private static final int FEWEST_OF_SAMPLE = 8;

    /** Of a text whose words have these keys. */
    static Phrases of(int[] keys) {
        return new Phrases(TermSet.of(IntStream.range(1, keys.length)
                .map(i -> 31 * keys[i - 1] + keys[i])
                .toArray()));
    }

    boolean isEmpty() {
        return pairs.keys().length == 0;
    }

    /** The part of the shorter text that is in the other, drawn up by the root, as rewording thins it fast. */
    double likeness(Phrases other) {
        int shorter = Math.min(pairs.keys().length, other.pairs.keys().length);
        return Math.sqrt(shared(other) / (double) Math.max(FEWEST, shorter));
    }

    int shared(Phrases other) {
        return pairs.shared(other.pairs);
    }

    /** Whether half of the words of one may stand in runs of five that the other has too, of which four in ten pairs are left. */
    boolean mayHold(Phrases other) {
        boolean longer = pairs.keys().length > other.pairs.keys().length;
        TermSet few = longer ? other.pairs : pairs;
        TermSet many = longer ? pairs : other.pairs;
        return few.sharedOfFirst(SAMPLE, many) >= Math.min(FEWEST_OF_SAMPLE, LEAST_HELD * few.keys().length)
                && shared(other) >= LEAST_HELD * few.keys().length;
    }
}
