package stemma.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scores each labelled set with what the other sets chose: {@code LeaveOneOut FOLDER [ORDERS]}. The threshold of joining, and
 * then bar and cohesion of repair, are those that are best on average for the sets that are not scored, so that no figure is
 * flattered by the set that it is about. The means of so many shuffled orders, the seeds among the articles.
 */
final class LeaveOneOut {

    private static final List<String> SETS = List.of("ecbplus", "newswcl50", "gvc", "wire_edits");
    private static final double[] JOINS = {0.28, 0.30, 0.32, 0.34, 0.36, 0.38, 0.40};
    private static final double[] REPAIRS = {0.22, 0.24, 0.26, 0.27, 0.28, 0.29, 0.30, 0.32};
    private static final double[] COHESIONS = {0.5, 0.55, 0.6, 0.65};
    private static final String SEED = "seed";

    /** Labelled articles in some order, the seeds among them. */
    private record Shuffled(List<Corpus.Labelled> articles) implements Texts {

        static Shuffled of(List<Corpus.Labelled> labelled, int order) {
            List<Corpus.Labelled> articles = new ArrayList<>(labelled);
            Reports.seeds().forEach(seed -> articles.add(new Corpus.Labelled(SEED, SEED, seed)));
            Collections.shuffle(articles, new Random(order));
            return new Shuffled(List.copyOf(articles));
        }

        @Override
        public int size() {
            return articles.size();
        }

        @Override
        public Text text(int number) {
            return articles.get(number).text();
        }

        Figures figures(int[] stories) {
            List<Integer> scored = numbers(false);
            List<Integer> ofSeeds =
                    numbers(true).stream().map(i -> stories[i]).distinct().toList();
            boolean strangers = scored.stream().anyMatch(i -> ofSeeds.contains(stories[i]));
            return Figures.of(
                    scored.stream().map(i -> articles.get(i).event()).toList(),
                    scored.stream().map(i -> (long) stories[i]).toList(),
                    ofSeeds.size() == 1 && !strangers);
        }

        private List<Integer> numbers(boolean seeds) {
            return IntStream.range(0, size())
                    .filter(i -> articles.get(i).set().equals(SEED) == seeds)
                    .boxed()
                    .toList();
        }
    }

    /** F1 over pairs, B-cubed F1, precision and recall of pairs, and in what part of the orders the seeds told one story alone. */
    private record Figures(double pairs, double bcubed, double precision, double recall, double seeds) {

        static Figures of(List<String> events, List<Long> stories, boolean seeds) {
            double both = pairs(IntStream.range(0, events.size())
                    .mapToObj(i -> stories.get(i) + " " + events.get(i))
                    .toList());
            Agreement agreement = Agreement.of(events, stories);
            return new Figures(
                    agreement.pairs(), agreement.bcubed(), both / pairs(stories), both / pairs(events), seeds ? 1 : 0);
        }

        private static double pairs(Collection<?> groups) {
            return groups.stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .values()
                    .stream()
                    .mapToDouble(n -> n * (n - 1) / 2.0)
                    .sum();
        }

        static Figures mean(List<Figures> some) {
            return new Figures(
                    some.stream().mapToDouble(Figures::pairs).average().orElseThrow(),
                    some.stream().mapToDouble(Figures::bcubed).average().orElseThrow(),
                    some.stream().mapToDouble(Figures::precision).average().orElseThrow(),
                    some.stream().mapToDouble(Figures::recall).average().orElseThrow(),
                    some.stream().mapToDouble(Figures::seeds).average().orElseThrow());
        }

        /** What settings are chosen by; none that takes the seeds apart, or strangers in, is worth having. */
        double worth() {
            return (pairs + bcubed) / 2 + seeds;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.3f/%.3f, precision %.3f, recall %.3f, seeds alone in %.0f %%",
                    pairs,
                    bcubed,
                    precision,
                    recall,
                    100 * seeds);
        }
    }

    private final Path folder;
    private final int orders;

    /** By settings, and then by set. */
    private final Map<String, Map<String, Figures>> placed = new LinkedHashMap<>();

    private final Map<String, Map<String, Figures>> repaired = new LinkedHashMap<>();

    private LeaveOneOut(Path folder, int orders) {
        this.folder = folder;
        this.orders = orders;
    }

    public static void main(String[] args) {
        var benchmark = new LeaveOneOut(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 5);
        SETS.forEach(benchmark::measure);
        benchmark.print("placed", benchmark.placed);
        benchmark.print("repaired", benchmark.repaired);
    }

    private void measure(String set) {
        List<Corpus.Labelled> labelled = Corpus.read(folder, set).articles();
        Map<String, List<Figures>> figures = new LinkedHashMap<>();
        for (int order = 1; order <= orders; order++) {
            Shuffled articles = Shuffled.of(labelled, order);
            for (double join : JOINS) {
                place(articles, join, figures);
            }
        }
        figures.forEach((settings, some) -> (settings.startsWith("join") ? placed : repaired)
                .computeIfAbsent(settings, first -> new LinkedHashMap<>())
                .put(set, Figures.mean(some)));
    }

    /** Repairs but once, as it does not follow from where articles were placed unless they are very many. */
    private static void place(Shuffled articles, double join, Map<String, List<Figures>> figures) {
        var settings = new MatchingSettings(join, join);
        try (Grouping grouping = new Grouping(articles, new PairRulings(), settings, 2, Grouping.ROOM)) {
            grouping.place(done -> {});
            add(figures, "join %.2f".formatted(join), articles.figures(grouping.stories()));
            for (double repair : join == JOINS[0] ? REPAIRS : new double[0]) {
                for (double cohesion : COHESIONS) {
                    grouping.repair(new AverageLink.Bar(repair, cohesion));
                    add(figures, "bar %.2f, %.2f".formatted(repair, cohesion), articles.figures(grouping.stories()));
                }
            }
        }
    }

    private static void add(Map<String, List<Figures>> figures, String settings, Figures some) {
        figures.computeIfAbsent(settings, first -> new ArrayList<>()).add(some);
    }

    private void print(String what, Map<String, Map<String, Figures>> tried) {
        for (String set : SETS) {
            String chosen = best(tried, SETS.stream().filter(other -> !other.equals(set)));
            System.out.printf("%-10s %-9s by the others' %-15s %s%n", set, what, chosen, figures(tried, chosen, set));
        }
        String chosen = best(tried, SETS.stream());
        for (String set : SETS) {
            System.out.printf("%-10s %-9s by all sets'   %-15s %s%n", set, what, chosen, figures(tried, chosen, set));
        }
    }

    private static String best(Map<String, Map<String, Figures>> tried, Stream<String> sets) {
        List<String> choosing = sets.toList();
        return Collections.max(
                tried.keySet(),
                Comparator.comparingDouble(settings -> choosing.stream()
                        .mapToDouble(set -> figures(tried, settings, set).worth())
                        .sum()));
    }

    private static Figures figures(Map<String, Map<String, Figures>> tried, String settings, String set) {
        return Objects.requireNonNull(
                Objects.requireNonNull(tried.get(settings)).get(set));
    }
}
