package stemma.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Groups labelled news with the seeds mixed in, with and without a second reading: {@code RereadingBenchmark FOLDER ORDERS SETS
 * [WEIGHT:EVEN ...]}, in the order of the file and in shuffled ones; then asks how the scores of judged pairs go with the
 * judgements. Pair F1, B-cubed F1, precision and recall of pairs, means of all orders.
 */
final class RereadingBenchmark {

    private static final String SEED = "seed";
    private static final String JUDGED = "semeval22_pairs";

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

    /** Reads each text once for all the groupings. */
    private static final class Remembering implements Meaning {

        private final Meaning meaning = new OnnxMeaning();
        private final Map<String, float[]> known = new ConcurrentHashMap<>();

        @Override
        public float[] of(String words) {
            return known.computeIfAbsent(words, meaning::of);
        }
    }

    private RereadingBenchmark() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Meaning meaning = new Remembering();
        List<SecondReader.Settings> all = args.length > 3
                ? Stream.of(args).skip(3).map(RereadingBenchmark::settings).toList()
                : List.of(SecondReader.Settings.USUAL);
        for (String set : args[2].split(",")) {
            List<Corpus.Labelled> articles = Corpus.read(folder, set).articles();
            print(set, "alone", articles, args[1], null, meaning);
            all.forEach(settings -> print(set, settings.toString(), articles, args[1], settings, meaning));
        }
        judged(folder, null, meaning);
        all.forEach(settings -> judged(folder, settings, meaning));
    }

    private static SecondReader.Settings settings(String word) {
        String[] parts = word.split(":");
        SecondReader.Settings usual = SecondReader.Settings.USUAL;
        return new SecondReader.Settings(
                usual.from(), usual.to(), Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    private static SecondReader reader(SecondReader.@Nullable Settings settings, Meaning meaning) {
        return settings == null ? SecondReader.nobody() : new SecondReader(meaning, settings);
    }

    private static void print(
            String set,
            String how,
            List<Corpus.Labelled> labelled,
            String orders,
            SecondReader.@Nullable Settings settings,
            Meaning meaning) {
        double[] placed = new double[5];
        double[] repaired = new double[5];
        int times = Integer.parseInt(orders);
        for (int order = 0; order < times; order++) {
            Listed articles = mixed(labelled, order);
            try (Grouping grouping = new Grouping(
                    articles, new PairRulings(), MatchingSettings.USUAL, reader(settings, meaning), 2, Grouping.ROOM)) {
                grouping.place(done -> {});
                add(placed, measured(articles, grouping.stories()), times);
                grouping.repair();
                add(repaired, measured(articles, grouping.stories()), times);
            }
        }
        System.out.printf("%-10s %-60s placed %s  repaired %s%n", set, how, told(placed), told(repaired));
    }

    private static Listed mixed(List<Corpus.Labelled> labelled, int order) {
        List<Corpus.Labelled> articles = new ArrayList<>(labelled);
        if (order > 0) {
            Collections.shuffle(articles, new Random(order));
        }
        List<Text> seeds = Reports.seeds();
        int step = articles.size() / seeds.size();
        for (int i = 0; i < seeds.size(); i++) {
            articles.add(i * step, new Corpus.Labelled(SEED, SEED, seeds.get(i)));
        }
        return new Listed(articles);
    }

    /** Pair F1, B-cubed F1, precision and recall of pairs, and whether the seeds are one story alone. */
    private static double[] measured(Listed articles, int[] stories) {
        List<String> events =
                articles.articles().stream().map(Corpus.Labelled::event).toList();
        int[] news = IntStream.range(0, stories.length)
                .filter(i -> !events.get(i).equals(SEED))
                .toArray();
        Agreement agreement = Agreement.of(
                Arrays.stream(news).mapToObj(events::get).toList(),
                Arrays.stream(news).mapToObj(i -> (long) stories[i]).toList());
        double both = 0;
        double told = 0;
        double same = 0;
        for (int i : news) {
            for (int j = 0; j < i; j++) {
                boolean isNews = !events.get(j).equals(SEED);
                told += isNews && stories[i] == stories[j] ? 1 : 0;
                same += isNews && events.get(i).equals(events.get(j)) ? 1 : 0;
                both += isNews && stories[i] == stories[j] && events.get(i).equals(events.get(j)) ? 1 : 0;
            }
        }
        return new double[] {
            agreement.pairs(), agreement.bcubed(), both / told, both / same, areAlone(events, stories) ? 1 : 0
        };
    }

    private static boolean areAlone(List<String> events, int[] stories) {
        int story = stories[events.indexOf(SEED)];
        return IntStream.range(0, stories.length).allMatch(i -> events.get(i).equals(SEED) == (stories[i] == story));
    }

    private static void add(double[] sums, double[] values, int times) {
        Arrays.setAll(sums, i -> sums[i] + values[i] / times);
    }

    private static String told(double[] means) {
        return String.format(
                Locale.ROOT,
                "%.3f/%.3f (%.3f, %.3f) seeds alone %.0f %%",
                means[0],
                means[1],
                means[2],
                means[3],
                100 * means[4]);
    }

    /** Nothing was fitted to these pairs; who judged them gave 1 to the same event and 4 to another one. */
    private static void judged(Path folder, SecondReader.@Nullable Settings settings, Meaning meaning) {
        SecondReader reader = reader(settings, meaning);
        List<Double> scores = new ArrayList<>();
        List<Double> judgements = new ArrayList<>();
        for (JsonNode pair : Corpus.lines(folder, JUDGED)) {
            if (pair.path("lang1").asString().equals("en")
                    && pair.path("lang2").asString().equals("en")) {
                scores.add(score(text(pair, "1"), text(pair, "2"), reader));
                judgements.add(4 - pair.path("overall").asDouble());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d judged pairs, %s: correlation %.3f; same up to 2, %s and %s%n",
                scores.size(),
                settings == null ? "alone" : settings,
                correlation(scores, judgements),
                above(MatchingSettings.USUAL.join(), scores, judgements),
                above(Repair.BAR.least(), scores, judgements));
    }

    private static Text text(JsonNode pair, String which) {
        return new Text(
                pair.path("title" + which).asString(""),
                pair.path("text" + which).asString(),
                null);
    }

    private static double score(Text one, Text other, SecondReader reader) {
        Background background = DocumentFrequencies.shipped();
        double first = Likeness.score(Features.of(one, background), Features.of(other, background));
        return reader.twice(one, () -> one).score(first, reader.twice(other, () -> other));
    }

    private static String above(double bar, List<Double> scores, List<Double> judgements) {
        double both = 0;
        double told = 0;
        double same = 0;
        for (int i = 0; i < scores.size(); i++) {
            told += scores.get(i) >= bar ? 1 : 0;
            same += judgements.get(i) >= 2 ? 1 : 0;
            both += scores.get(i) >= bar && judgements.get(i) >= 2 ? 1 : 0;
        }
        return String.format(Locale.ROOT, "from %.2f (%.3f, %.3f)", bar, both / told, both / same);
    }

    private static double correlation(List<Double> some, List<Double> others) {
        double one = some.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double other =
                others.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double product = 0;
        double ones = 0;
        double squares = 0;
        for (int i = 0; i < some.size(); i++) {
            product += (some.get(i) - one) * (others.get(i) - other);
            ones += Math.pow(some.get(i) - one, 2);
            squares += Math.pow(others.get(i) - other, 2);
        }
        return product / Math.sqrt(ones * squares);
    }
}
