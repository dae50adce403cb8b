package stemma.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How much of a text's terms each article has: a table of few parts, as most of what is met in it is met once. */
final class Shares {

    private record Share(long article, long telling) {}

    /** As the database orders them, which adds in another order and rounds likewise. */
    private static final Comparator<Share> MOST_TELLING = Comparator.comparingLong(Share::telling)
            .thenComparingLong(Share::article)
            .reversed();

    private static final long FREE = Long.MIN_VALUE;

    private long[] articles = empty(1 << 10);
    private double[] weights = new double[articles.length];
    private double[] tellings = new double[articles.length];
    private int size;

    /** Adds the weight of a term that the article has, and how much it tells. */
    void add(long article, double weight, double telling) {
        int place = place(article);
        if (articles[place] == FREE) {
            if (2 * size >= articles.length) {
                grow();
                place = place(article);
            }
            articles[place] = article;
            size++;
        }
        weights[place] += weight;
        tellings[place] += telling;
    }

    /** Of the articles with at least this weight those whose terms tell most, the most telling first. */
    List<Long> foremost(double least, int limit) {
        List<Share> shares = new ArrayList<>();
        long enough = rounded(least);
        for (int i = 0; i < articles.length; i++) {
            if (articles[i] != FREE && rounded(weights[i]) >= enough) {
                shares.add(new Share(articles[i], rounded(tellings[i])));
            }
        }
        return shares.stream()
                .sorted(MOST_TELLING)
                .limit(limit)
                .map(Share::article)
                .toList();
    }

    private static long rounded(double weight) {
        return Math.round(weight * 1e6);
    }

    /** Where the article is, or the free place where it belongs. */
    private int place(long article) {
        int mask = articles.length - 1;
        int place = Long.hashCode(article * 0x9e3779b97f4a7c15L) & mask;
        while (articles[place] != article && articles[place] != FREE) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] before = articles;
        double[] weightsBefore = weights;
        double[] tellingsBefore = tellings;
        articles = empty(2 * before.length);
        weights = new double[articles.length];
        tellings = new double[articles.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != FREE) {
                int place = place(before[i]);
                articles[place] = before[i];
                weights[place] = weightsBefore[i];
                tellings[place] = tellingsBefore[i];
            }
        }
    }

    private static long[] empty(int places) {
        long[] empty = new long[places];
        Arrays.fill(empty, FREE);
        return empty;
    }
}
