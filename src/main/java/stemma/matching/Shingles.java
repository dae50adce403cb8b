package stemma.matching;

import com.carrotsearch.hppc.LongHashSet;
import java.util.List;

/** The runs of five words of a text, by which it shows how much of it another text has word for word. */
final class Shingles {

    static final int WORDS = 5;

    /** With fewer words than this, what two texts have in common is a turn of speech. */
    private static final int FEWEST = 15;

    /** One for each word at which a run begins. */
    private final long[] runs;

    private final LongHashSet different;

    private Shingles(long[] runs) {
        this.runs = runs;
        this.different = LongHashSet.from(runs);
    }

    static Shingles of(Text text) {
        List<Word> words = Words.of(Features.compared(text));
        long[] runs = new long[words.size() < FEWEST ? 0 : words.size() - WORDS + 1];
        int[] keys = words.stream().mapToInt(word -> Glossary.key(word.term())).toArray();
        for (int i = 0; i < runs.length; i++) {
            long run = 0;
            for (int j = i; j < i + WORDS; j++) {
                run = run * 0x9e3779b97f4a7c15L + keys[j];
            }
            runs[i] = run ^ run >>> 32;
        }
        return new Shingles(runs);
    }

    /** The share of the words of this text that stand in runs which the other has too. */
    double within(Shingles other) {
        int covered = 0;
        int until = 0;
        for (int i = 0; i < runs.length; i++) {
            if (other.different.contains(runs[i])) {
                covered += i + WORDS - Math.max(i, until);
                until = i + WORDS;
            }
        }
        return runs.length == 0 ? 0 : covered / (double) (runs.length + WORDS - 1);
    }

    /** Each run once. */
    LongHashSet different() {
        return different;
    }
}
