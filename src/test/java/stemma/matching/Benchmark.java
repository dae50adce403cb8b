package stemma.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Streams labelled news through the engine and prints how well the stories agree with the labels: {@code Benchmark
 * FOLDER}. Each set goes through an empty database with the seeds mixed in, then all sets at once among unlabelled
 * articles. The similar articles do not depend on the threshold, so that each stream runs once for all thresholds.
 */
final class Benchmark {

    private static final List<String> SETS = List.of("ecbplus", "newswcl50", "gvc", "wire_edits");
    private static final List<Double> THRESHOLDS = List.of(0.28, 0.30, 0.32, 0.34, 0.35, 0.36, 0.37, 0.38, 0.40);
    private static final String SEED = "seed";

    private final Database database;
    private final Path folder;

    private Benchmark(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        try (Database database = new Database()) {
            new Benchmark(database, Path.of(args[0])).run();
        }
    }

    private void run() {
        for (String set : SETS) {
            List<Corpus.Labelled> articles =
                    new ArrayList<>(Corpus.read(folder, set).articles());
            addSeeds(articles);
            report(set, articles, List.of(set));
        }
        List<Corpus.Labelled> all = new ArrayList<>();
        List<String> names = new ArrayList<>(SETS.subList(0, 3));
        names.add("reuters21578");
        names.forEach(name -> all.addAll(Corpus.read(folder, name).articles()));
        addSeeds(all);
        Collections.shuffle(all, new Random(21));
        report("all", all, SETS.subList(0, 3));
    }

    private void report(String title, List<Corpus.Labelled> articles, List<String> scored) {
        database.empty();
        long start = System.nanoTime();
        List<List<Similar>> similar = stream(articles);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "%n%s: %d articles, %.0f/s%n", title, articles.size(), articles.size() / seconds);
        for (double join : THRESHOLDS) {
            List<Long> stories = stories(similar, new MatchingSettings(join, join));
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  join %.2f", join));
            for (String set : scored) {
                line.append("  ").append(set).append(' ').append(agreement(articles, stories, in(set)));
            }
            System.out.println(line.append("  seeds ").append(seeds(articles, stories)));
        }
    }

    private List<List<Similar>> stream(List<Corpus.Labelled> articles) {
        var sameEvent = database.sameEvent(new MatchingSettings(1, 1));
        List<List<Similar>> similar = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            similar.add(sameEvent.similar(i, articles.get(i).text()));
        }
        return similar;
    }

    /** What placing makes of what was found for each article, in their order. */
    static List<Long> stories(List<List<Similar>> similar, MatchingSettings settings) {
        Placing placing = new Placing(settings);
        Map<Long, Long> storyOf = new HashMap<>();
        for (long i = 0; i < similar.size(); i++) {
            Verdict verdict = placing.decide(similar.get((int) i), storyOf);
            storyOf.put(
                    i, verdict instanceof Verdict.Joins joins ? joins.story().story() : i);
        }
        List<Long> stories = new ArrayList<>();
        for (long i = 0; i < similar.size(); i++) {
            stories.add(storyOf.get(i));
        }
        return stories;
    }

    private static Predicate<Corpus.Labelled> in(String set) {
        return article -> article.set().equals(set);
    }

    private static Agreement agreement(
            List<Corpus.Labelled> articles, List<Long> stories, Predicate<Corpus.Labelled> scored) {
        List<String> events = new ArrayList<>();
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            if (scored.test(articles.get(i))) {
                events.add(articles.get(i).event());
                found.add(stories.get(i));
            }
        }
        return Agreement.of(events, found);
    }

    private static String seeds(List<Corpus.Labelled> articles, List<Long> stories) {
        List<Long> ofSeeds = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            if (in(SEED).test(articles.get(i))) {
                ofSeeds.add(stories.get(i));
            }
        }
        long members = stories.stream().filter(ofSeeds::contains).count();
        return "in " + ofSeeds.stream().distinct().count() + " stories, with " + (members - ofSeeds.size()) + " others";
    }

    private static void addSeeds(List<Corpus.Labelled> articles) {
        List<Text> seeds = Reports.seeds();
        int step = articles.size() / seeds.size();
        for (int i = 0; i < seeds.size(); i++) {
            articles.add(i * step, new Corpus.Labelled(SEED, SEED, seeds.get(i)));
        }
    }
}
