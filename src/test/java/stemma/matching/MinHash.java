package stemma.matching;

import com.carrotsearch.hppc.LongObjectHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** The usual way to find near copies, to be compared with: 32 bands of four least hashes of runs of three words. */
final class MinHash {

    private static final int BANDS = 32;
    private static final int ROWS = 4;
    private static final int WORDS = 3;
    private static final long[] FACTORS =
            new Random(7).longs(BANDS * ROWS).map(factor -> factor | 1).toArray();

    private final List<LongObjectHashMap<List<Integer>>> bands = new ArrayList<>();

    MinHash() {
        for (int i = 0; i < BANDS; i++) {
            bands.add(new LongObjectHashMap<>());
        }
    }

    /** Adds a text and returns those before it that share a band with it. */
    TreeSet<Integer> add(int text, List<Word> words) {
        TreeSet<Integer> sharing = new TreeSet<>();
        long[] least = least(words);
        for (int band = 0; band < BANDS && words.size() >= WORDS; band++) {
            long key = Arrays.hashCode(Arrays.copyOfRange(least, band * ROWS, (band + 1) * ROWS))
                    ^ least[band * ROWS] << 32;
            List<Integer> same = bands.get(band).get(key);
            if (same == null) {
                same = new ArrayList<>();
                bands.get(band).put(key, same);
            }
            sharing.addAll(same);
            same.add(text);
        }
        return sharing;
    }

    private static long[] least(List<Word> words) {
        long[] least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int i = 0; i + WORDS <= words.size(); i++) {
            long run = 0;
            for (Word word : words.subList(i, i + WORDS)) {
                run = run * 0x9e3779b97f4a7c15L + Glossary.key(word.term());
            }
            for (int hash = 0; hash < least.length; hash++) {
                long mixed = (run ^ run >>> 29) * FACTORS[hash];
                least[hash] = Math.min(least[hash], (mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L);
            }
        }
        return least;
    }
}
