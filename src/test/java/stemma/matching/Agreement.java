package stemma.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well a grouping agrees with labels: precision and recall of pairs, and B-cubed F1 (Bagga and Baldwin 1998). */
record Agreement(double precision, double recall, double bcubed) {

    private record Cell(String event, long story) {}

    static Agreement of(List<String> events, List<Long> stories) {
        Map<Cell, Integer> cells = new HashMap<>();
        Map<String, Integer> byEvent = new HashMap<>();
        Map<Long, Integer> byStory = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            cells.merge(new Cell(events.get(i), stories.get(i)), 1, Integer::sum);
            byEvent.merge(events.get(i), 1, Integer::sum);
            byStory.merge(stories.get(i), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (var cell : cells.entrySet()) {
            double square = cell.getValue() * (double) cell.getValue();
            precision += square / byStory.getOrDefault(cell.getKey().story(), 1);
            recall += square / byEvent.getOrDefault(cell.getKey().event(), 1);
        }
        double both = pairs(cells);
        return new Agreement(
                share(both, pairs(byStory)),
                share(both, pairs(byEvent)),
                f1(precision / events.size(), recall / events.size()));
    }

    /** F1 over pairs. */
    double pairs() {
        return f1(precision, recall);
    }

    /** Of nothing, nothing is wrong. */
    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    private static double pairs(Map<?, Integer> groups) {
        return groups.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }

    private static double f1(double precision, double recall) {
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f/%.3f", pairs(), bcubed);
    }
}
