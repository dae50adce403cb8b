package stemma.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of some terms the newest articles that have them among their telling ones, the newest last. */
final class Postings {

    /** The part of a text's telling terms, by weight, that another must have to be compared at all. */
    static final double LEAST_SHARED = 0.05;

    private final int newest;
    private final Map<String, long[]> articles = new HashMap<>();

    /** @param newest how many articles of a term count */
    Postings(int newest) {
        this.newest = newest;
    }

    boolean knows(String term) {
        return articles.containsKey(term);
    }

    /** How many of these terms have as many articles as count. */
    long full(List<String> terms) {
        return terms.stream()
                .filter(term -> articles.getOrDefault(term, new long[0]).length >= newest)
                .count();
    }

    /** How many terms there are. */
    int size() {
        return articles.size();
    }

    /** Enters what was stored before, in rising order. */
    void enter(String term, long[] stored) {
        articles.put(term, stored);
    }

    /** Adds an article that is newer than all that are there. */
    void add(long article, List<String> terms) {
        for (String term : terms) {
            long[] before = articles.getOrDefault(term, new long[0]);
            int kept = Math.min(before.length, newest - 1);
            long[] after = new long[kept + 1];
            System.arraycopy(before, before.length - kept, after, 0, kept);
            after[kept] = article;
            articles.put(term, after);
        }
    }

    /** The articles that share most of the weight of these terms; the rarer a term among the newest, the more it says. */
    List<Long> sharing(List<String> terms, Background background, int limit) {
        Shares shares = new Shares();
        double all = 0;
        for (String term : terms) {
            long[] having = articles.getOrDefault(term, new long[0]);
            double weight = background.idf(term);
            all += weight;
            for (long article : having) {
                shares.add(article, weight, weight / Math.sqrt(having.length));
            }
        }
        return shares.foremost(LEAST_SHARED * all, limit);
    }
}
