package stemma.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Terms with weights of unit length together; the cosine of two of them is their inner product. */
record TermVector(Map<String, Double> weights) {

    static final TermVector EMPTY = new TermVector(Map.of());

    static TermVector of(List<String> terms, Background background) {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((term, count) -> weights.put(term, (1 + Math.log(count)) * background.idf(term)));
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(w -> w * w).sum());
        if (length == 0) {
            return EMPTY;
        }
        weights.replaceAll((term, weight) -> weight / length);
        return new TermVector(weights);
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    double cosine(TermVector other) {
        if (other.weights.size() < weights.size()) {
            return other.cosine(this);
        }
        double sum = 0;
        for (var entry : weights.entrySet()) {
            Double theirs = other.weights.get(entry.getKey());
            sum += theirs == null ? 0 : entry.getValue() * theirs;
        }
        return Math.min(1, sum);
    }

    /** The terms that fewest reports use; among equals those that this text uses most. */
    List<String> rarest(int limit, Background background) {
        return weights.keySet().stream()
                .sorted(Comparator.comparingDouble((String term) -> Boolean.getBoolean("byweight") ? 0 : -background.idf(term))
                        .thenComparingDouble(term -> -weights.get(term))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    /** The shared terms that add most to the cosine, the most telling first. */
    List<String> shared(TermVector other, int limit) {
        return weights.keySet().stream()
                .filter(other.weights::containsKey)
                .sorted(Comparator.comparingDouble((String term) -> -weights.get(term) * other.weights.get(term))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }
}
