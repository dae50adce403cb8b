package stemma.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Terms with weights of unit length together; the cosine of two of them is their inner product. */
record TermVector(Map<String, Double> weights) {

    static final TermVector EMPTY = new TermVector(Map.of());

    static TermVector of(List<String> terms, Background background) {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((term, count) -> weights.put(term, (1 + Math.log(count)) * background.idf(term)));
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
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

    /** The terms that weigh most. */
    List<String> foremost(int limit) {
        return heaviest(weights.keySet().stream(), this::weight, limit);
    }

    /** How much of these terms, by their weight, are among the given. */
    double coverage(Set<String> terms) {
        double all = 0;
        double covered = 0;
        for (var entry : weights.entrySet()) {
            all += entry.getValue();
            covered += terms.contains(entry.getKey()) ? entry.getValue() : 0;
        }
        return all == 0 ? 0 : covered / all;
    }

    /** The shared terms that add most to the cosine, the most telling first. */
    List<String> shared(TermVector other, int limit) {
        return heaviest(
                weights.keySet().stream().filter(other.weights::containsKey),
                term -> weight(term) * other.weight(term),
                limit);
    }

    double weight(String term) {
        return weights.getOrDefault(term, 0.0);
    }

    private static List<String> heaviest(Stream<String> terms, ToDoubleFunction<String> weight, int limit) {
        return terms.sorted(Comparator.comparingDouble(weight).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }
}
