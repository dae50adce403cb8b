package stemma.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Groups many texts without a database, in memory that follows their number and not their length: first one after the
 * other, each against those before it, as articles are placed when they come; then all together by {@link Repair}.
 */
public final class Grouping implements AutoCloseable {

    /**
     * In which story a text is told.
     *
     * @param story the number of its first text
     * @param probability how surely the text tells what the others there tell; null where it is alone
     * @param nearest the text there that it is likest to; null where it is alone
     */
    public record Told(
            int story,
            @Nullable Double probability,
            @Nullable Integer nearest,
            List<String> because) {

        public Told {
            because = List.copyOf(because);
        }

        static Told alone(int text) {
            return new Told(text, null, null, List.of());
        }

        /** With the nearest text of its story, whose features are given, too. */
        static Told with(
                int text,
                int story,
                Nearest nearest,
                boolean ruled,
                WordedFeatures worded,
                Features featuresOfNearest) {
            return with(text, story, nearest, ruled, Likeness.evidence(worded, featuresOfNearest));
        }

        private static Told with(int text, int story, Nearest nearest, boolean ruled, Evidence evidence) {
            double score = nearest.isLinked(text) ? nearest.score(text) : evidence.score();
            List<String> because = new ArrayList<>(ruled ? List.of("ruled to tell the same") : List.of());
            because.addAll(Reasons.of(evidence));
            return new Told(story, ruled ? 1 : Calibration.probability(score), nearest.text(text), because);
        }
    }

    private static final int BATCH = 256;
    static final int CANDIDATES = 30;
    static final int NEWEST = 64;
    static final int TERMS = 40;

    /** For how many bytes of features, about; the same on every machine, as it has a say in what is found. */
    static final long ROOM = 192 * 1024 * 1024L;

    /** What is needed of a text once it was read; the text itself may be long. */
    private record Ready(WordedFeatures worded, List<String> terms) {}

    private final Texts texts;
    private final PairRulings rulings;
    private final SecondReader reader;
    private final ForkJoinPool workers;
    private final LearningBackground background = new LearningBackground(DocumentFrequencies.shipped());
    private final NewestTexts newest = new NewestTexts(NEWEST);
    private final RecentFeatures recent;
    private final Placements placements;
    private int[] stories;

    public Grouping(Texts texts, PairRulings rulings, SecondReader reader, int threads) {
        this(texts, rulings, MatchingSettings.USUAL, reader, threads, ROOM);
    }

    /** One that reads nothing twice. */
    Grouping(Texts texts, PairRulings rulings, MatchingSettings settings, int threads, long room) {
        this(texts, rulings, settings, SecondReader.nobody(), threads, room);
    }

    Grouping(Texts texts, PairRulings rulings, MatchingSettings settings, SecondReader reader, int threads, long room) {
        this.recent = new RecentFeatures(room);
        this.reader = reader;
        this.texts = texts;
        this.rulings = rulings;
        this.workers = new ForkJoinPool(threads);
        this.placements = new Placements(texts.size(), rulings, settings);
        this.stories = placements.stories();
    }

    /** Places all texts one after the other; progress gets how many are. */
    public void place(IntConsumer progress) {
        for (int from = 0; from < texts.size(); from += BATCH) {
            int to = Math.min(texts.size(), from + BATCH);
            List<Ready> batch = ready(from, to);
            List<List<Similar>> similar = similar(from, batch);
            for (int text = from; text < to; text++) {
                placements.place(text, similar.get(text - from));
            }
            batch.forEach(ready -> background.learn(ready.worded().features()));
            progress.accept(to);
        }
        newest.clear();
        recent.clear();
    }

    private List<Ready> ready(int from, int to) {
        return worked(() -> IntStream.range(from, to)
                .parallel()
                .mapToObj(text -> {
                    WordedFeatures worded = Features.worded(texts.text(text), background);
                    return new Ready(worded, worded.foremost(TERMS));
                })
                .toList());
    }

    private List<List<Similar>> similar(int from, List<Ready> batch) {
        List<List<Long>> found = IntStream.range(0, batch.size())
                .mapToObj(i -> {
                    List<String> terms = batch.get(i).terms();
                    List<Long> sharing = newest.sharing(terms, background, CANDIDATES);
                    newest.add(from + i, terms);
                    recent.add(from + i, batch.get(i).worded().features());
                    return sharing;
                })
                .toList();
        Map<Integer, Features> again = new ConcurrentHashMap<>();
        return worked(() -> IntStream.range(0, batch.size())
                .parallel()
                .mapToObj(i -> {
                    List<Similar> similar = found.get(i).stream()
                            .map(other -> Similar.of(other, batch.get(i).worded(), features(other.intValue(), again)))
                            .sorted(SameEvent.MOST_SIMILAR_FIRST)
                            .toList();
                    return reader.again(twice(from + i), similar, other -> twice((int) other));
                })
                .toList());
    }

    private Twice twice(int text) {
        return reader.twice(text, () -> texts.text(text));
    }

    /** @param again those that were made anew just now */
    private Features features(int text, Map<Integer, Features> again) {
        Features known = recent.get(text);
        return known != null ? known : again.computeIfAbsent(text, old -> Features.of(texts.text(old), background));
    }

    /** Groups all texts anew, with what all of them have taught. */
    public void repair() {
        repair(Repair.BAR);
    }

    void repair(AverageLink.Bar bar) {
        Repair repair = new Repair(
                text -> Features.of(texts.text(text), background),
                this::twice,
                rulings,
                bar,
                placements.stories(),
                Repair.MOST);
        stories = worked(() -> repair.stories(placements.links()));
    }

    /** For each text the first one that it is told with. */
    int[] stories() {
        return stories.clone();
    }

    /** What became of all texts, in their order, with reasons. */
    public void told(Consumer<Told> receiver) {
        Nearest nearest = Nearest.of(stories, placements.links());
        for (int from = 0; from < texts.size(); from += BATCH) {
            int first = from;
            int last = Math.min(texts.size(), from + BATCH);
            Map<Integer, Features> again = new ConcurrentHashMap<>();
            worked(() -> IntStream.range(first, last)
                            .parallel()
                            .mapToObj(text -> told(text, nearest, again))
                            .toList())
                    .forEach(receiver);
        }
    }

    private Told told(int text, Nearest nearest, Map<Integer, Features> again) {
        int other = nearest.text(text);
        if (other < 0) {
            return Told.alone(stories[text]);
        }
        boolean ruled = rulings.together(text).size() > 1;
        WordedFeatures worded = Features.worded(texts.text(text), background);
        Evidence evidence = twice(text).evidence(Likeness.evidence(worded, features(other, again)), twice(other));
        return Told.with(text, stories[text], nearest, ruled, evidence);
    }

    private <T> T worked(Callable<T> work) {
        return workers.submit(work).join();
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
