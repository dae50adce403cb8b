package stemma.collation;

import java.util.Set;

/** How much two single sentences have in common, by the rarity of their words: 1 for the same words, 0 for none. */
public final class Resemblance {

    private Resemblance() {}

    public static double of(String one, String other) {
        return between(Wording.of(one), Wording.of(other));
    }

    private static double between(Wording one, Wording other) {
        double all = sum(one, one.terms().keySet()) + sum(other, other.terms().keySet());
        double both = 2 * sum(one, other.terms().keySet());
        return all == 0 ? 0 : both / all;
    }

    private static double sum(Wording wording, Set<String> among) {
        return wording.terms().values().stream()
                .filter(term -> among.contains(term.term()))
                .mapToDouble(term -> term.rarity())
                .sum();
    }
}
