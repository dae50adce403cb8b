package stemma.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Groups labelled news with the seeds mixed in, set by set, and prints how well the stories agree with the labels:
 * {@code GroupingBenchmark FOLDER [JOINS [REPAIRS [COHESIONS [ORDERS]]]]}, three of them as numbers with commas. Without them
 * the shipped settings are measured, in the order of the files; with more orders also in shuffled ones.
 */
final class GroupingBenchmark {

    private static final List<String> SETS = List.of("ecbplus", "newswcl50", "gvc");
    private static final String SEED = "seed";

    private record Listed(List<Corpus.Labelled> articles) implements Texts {

        @Override
        public int size() {
            return articles.size();
        }

        @Override
        public Text text(int number) {
            return articles.get(number).text();
        }
    }

    private GroupingBenchmark() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        double[] joins = numbers(args, 1, MatchingSettings.USUAL.join());
        double[] repairs = numbers(args, 2, Repair.BAR.least());
        double[] cohesions = numbers(args, 3, Repair.BAR.cohesion());
        int orders = args.length > 4 ? Integer.parseInt(args[4]) : 1;
        for (String set : SETS) {
            for (int order = 0; order < orders; order++) {
                Listed articles = mixed(ordered(Corpus.read(folder, set).articles(), order));
                measure(set + (orders == 1 ? "" : " " + order), articles, joins, repairs, cohesions);
            }
        }
    }

    /** In the order of the file, or shuffled alike at every run. */
    private static List<Corpus.Labelled> ordered(List<Corpus.Labelled> articles, int order) {
        List<Corpus.Labelled> ordered = new ArrayList<>(articles);
        if (order > 0) {
            Collections.shuffle(ordered, new Random(order));
        }
        return ordered;
    }

    private static void measure(String set, Listed articles, double[] joins, double[] repairs, double[] cohesions) {
        for (double join : joins) {
            try (Grouping grouping =
                    new Grouping(articles, new PairRulings(), new MatchingSettings(join, join), 2, Grouping.ROOM)) {
                grouping.place(done -> {});
                print("%-12s placed at %.2f".formatted(set, join), articles, grouping.stories());
                if (join == joins[0]) {
                    measure(set, articles, grouping, repairs, cohesions);
                }
            }
        }
    }

    private static void measure(String set, Listed articles, Grouping grouping, double[] repairs, double[] cohesions) {
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

    private static Listed mixed(List<Corpus.Labelled> labelled) {
        List<Corpus.Labelled> articles = new ArrayList<>(labelled);
        List<Text> seeds = Reports.seeds();
        int step = articles.size() / seeds.size();
        for (int i = 0; i < seeds.size(); i++) {
            articles.add(i * step, new Corpus.Labelled(SEED, SEED, seeds.get(i)));
        }
        return new Listed(articles);
    }

    private static void print(String what, Listed articles, int[] stories) {
        List<String> events = new ArrayList<>();
        List<Long> found = new ArrayList<>();
        List<Integer> seeds = new ArrayList<>();
        for (int i = 0; i < stories.length; i++) {
            if (articles.articles().get(i).set().equals(SEED)) {
                seeds.add(stories[i]);
            } else {
                events.add(articles.articles().get(i).event());
                found.add((long) stories[i]);
            }
        }
        long members = Arrays.stream(stories).filter(seeds::contains).count();
        System.out.printf(
                Locale.ROOT,
                "%s  %s  seeds in %d, with %d others%n",
                what,
                Agreement.of(events, found),
                seeds.stream().distinct().count(),
                members - seeds.size());
    }
}
