package stemma.matching;

import com.carrotsearch.hppc.IntObjectHashMap;
import java.util.Arrays;
import java.util.List;

/** Of each term the newest texts that have it among their telling ones, in memory; the texts come in the order of their numbers. */
final class NewestTexts {

    private static final int[] NONE = {};

    private final int newest;
    private final IntObjectHashMap<int[]> texts = new IntObjectHashMap<>();

    /** @param newest how many texts of a term count */
    NewestTexts(int newest) {
        this.newest = newest;
    }

    void add(int text, List<String> terms) {
        for (String term : terms) {
            int key = Glossary.key(term);
            int[] before = texts.getOrDefault(key, NONE);
            int kept = Math.min(before.length, newest - 1);
            int[] after = Arrays.copyOfRange(before, before.length - kept, before.length + 1);
            after[kept] = text;
            texts.put(key, after);
        }
    }

    void clear() {
        texts.release();
    }

    /** The texts that share most of the weight of these terms, as {@link Postings} finds them. */
    List<Long> sharing(List<String> terms, Background background, int limit) {
        Shares shares = new Shares();
        double all = 0;
        for (String term : terms) {
            int[] having = texts.getOrDefault(Glossary.key(term), NONE);
            double weight = background.idf(term);
            all += weight;
            for (int text : having) {
                shares.add(text, weight, weight / Math.sqrt(having.length));
            }
        }
        return shares.foremost(Postings.LEAST_SHARED * all, limit);
    }
}
