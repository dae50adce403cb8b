package stemma.matching;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Groups labelled news with the seeds mixed in, set by set, and prints how well the stories agree with the labels:
 * {@code GroupingBenchmark FOLDER [JOINS [REPAIRS [COHESIONS [ORDERS]]]]}, three of them as numbers with commas. Without them
 * the shipped settings are measured, in the order of the files; with more orders also in shuffled ones.
 */
final class GroupingBenchmark {

    private static final List<String> SETS = List.of("ecbplus", "newswcl50", "gvc");

    private GroupingBenchmark() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        double[] joins = numbers(args, 1, MatchingSettings.USUAL.join());
        double[] repairs = numbers(args, 2, Repair.BAR.least());
        double[] cohesions = numbers(args, 3, Repair.BAR.cohesion());
        int orders = args.length > 4 ? Integer.parseInt(args[4]) : 1;
        for (String set : SETS) {
            for (int order = 0; order < orders; order++) {
                Mixed articles = Mixed.of(Corpus.read(folder, set).articles(), order);
                measure(set + (orders == 1 ? "" : " " + order), articles, joins, repairs, cohesions);
            }
        }
    }

    private static void measure(String set, Mixed articles, double[] joins, double[] repairs, double[] cohesions) {
        for (double join : joins) {
            try (Grouping grouping = new Grouping(
                    articles,
                    new PairRulings(),
                    new MatchingSettings(join, join),
                    SecondReader.found(),
                    2,
                    Grouping.ROOM)) {
                grouping.place(done -> {});
                print("%-12s placed at %.2f".formatted(set, join), articles, grouping.stories());
                if (join == joins[0]) {
                    measure(set, articles, grouping, repairs, cohesions);
                }
            }
        }
    }

    private static void measure(String set, Mixed articles, Grouping grouping, double[] repairs, double[] cohesions) {
        for (double repair : repairs) {
            for (double cohesion : cohesions) {
                grouping.repair(new AverageLink.Bar(repair, cohesion));
                print("%-12s repaired at %.2f, %.2f".formatted(set, repair, cohesion), articles, grouping.stories());
            }
        }
    }

    private static double[] numbers(String[] args, int at, double usual) {
        return args.length <= at
                ? new double[] {usual}
                : Stream.of(args[at].split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    private static void print(String what, Mixed articles, int[] stories) {
        System.out.printf(Locale.ROOT, "%s  %s  %s%n", what, articles.agreement(stories), articles.seeds(stories));
    }
}
