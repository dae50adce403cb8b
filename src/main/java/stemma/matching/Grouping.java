package stemma.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
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
    }

    private static final int BATCH = 256;
    private static final int CANDIDATES = 30;
    private static final int NEWEST = 64;
    private static final int TERMS = 40;
    private static final long ROOM =
            Math.min(256 * 1024 * 1024L, Runtime.getRuntime().maxMemory() / 4);

    private final Texts texts;
    private final PairRulings rulings;
    private final MatchingSettings settings;
    private final ForkJoinPool workers;
    private final LearningBackground background = new LearningBackground(DocumentFrequencies.shipped());
    private final NewestTexts newest = new NewestTexts(NEWEST);
    private final FeatureCache<Integer> cache = new FeatureCache<>(ROOM);
    private final Links links;
    private final int[] placed;
    private int[] stories;

    public Grouping(Texts texts, PairRulings rulings, int threads) {
        this(texts, rulings, MatchingSettings.USUAL, threads);
    }

    Grouping(Texts texts, PairRulings rulings, MatchingSettings settings, int threads) {
        this.texts = texts;
        this.rulings = rulings;
        this.settings = settings;
        this.workers = new ForkJoinPool(threads);
        this.links = new Links(texts.size());
        this.placed = IntStream.range(0, texts.size()).toArray();
        this.stories = placed;
    }

    /** Places all texts one after the other; progress gets how many are. */
    public void place(IntConsumer progress) {
        Placing placing = new Placing(settings);
        for (int from = 0; from < texts.size(); from += BATCH) {
            int to = Math.min(texts.size(), from + BATCH);
            List<Compared> batch = ready(from, to);
            List<List<Similar>> similar = similar(from, batch);
            for (int text = from; text < to; text++) {
                links.put(text, similar.get(text - from));
                placed[text] = story(text, similar.get(text - from), placing);
            }
            batch.forEach(compared -> background.learn(compared.features()));
            progress.accept(to);
        }
    }

    private List<Compared> ready(int from, int to) {
        return worked(() -> IntStream.range(from, to)
                .parallel()
                .mapToObj(text -> {
                    Text read = texts.text(text);
                    WordedFeatures worded = Features.worded(read, background);
                    return new Compared(read, worded, worded.foremost(TERMS));
                })
                .toList());
    }

    private List<List<Similar>> similar(int from, List<Compared> batch) {
        List<List<Long>> found = IntStream.range(0, batch.size())
                .mapToObj(i -> {
                    List<String> terms = batch.get(i).terms();
                    List<Long> sharing = newest.sharing(terms, background, CANDIDATES);
                    newest.add(from + i, terms);
                    cache.put(from + i, batch.get(i).features());
                    return sharing;
                })
                .toList();
        return worked(() -> IntStream.range(0, batch.size())
                .parallel()
                .mapToObj(i -> found.get(i).stream()
                        .map(other -> Similar.of(other, batch.get(i).worded(), features(other.intValue())))
                        .sorted(SameEvent.MOST_SIMILAR_FIRST)
                        .toList())
                .toList());
    }

    private Features features(int text) {
        Features known = cache.get(text);
        if (known != null) {
            return known;
        }
        Features made = Features.of(texts.text(text), background);
        cache.put(text, made);
        return made;
    }

    private int story(int text, List<Similar> similar, Placing placing) {
        Set<Integer> apart = rulings.apart(text);
        for (int other : rulings.together(text)) {
            if (other < text) {
                apart.stream()
                        .filter(one -> one < text && placed[one] == placed[other])
                        .forEach(one -> placed[one] =
                                new TreeSet<>(rulings.together(one)).iterator().next());
                return placed[other];
            }
        }
        Map<Long, Long> storyOf = new HashMap<>();
        similar.forEach(one -> storyOf.put(one.article(), (long) placed[(int) one.article()]));
        apart.stream()
                .filter(one -> one < text)
                .forEach(one -> storyOf.values().removeIf(story -> story == placed[one]));
        return placing.decide(similar, storyOf) instanceof Verdict.Joins joins
                ? (int) joins.story().story()
                : text;
    }

    /** Groups all texts anew, with what all of them have taught. */
    public void repair() {
        repair(Repair.BAR);
    }

    void repair(AverageLink.Bar bar) {
        Repair repair =
                new Repair(text -> Features.of(texts.text(text), background), rulings, bar, placed, Repair.MOST);
        stories = worked(() -> repair.stories(links));
    }

    /** For each text the first one that it is told with. */
    int[] stories() {
        return stories.clone();
    }

    /** What became of all texts, in their order, with reasons. */
    public void told(Consumer<Told> receiver) {
        Nearest nearest = Nearest.of(stories, links);
        for (int from = 0; from < texts.size(); from += BATCH) {
            int first = from;
            int last = Math.min(texts.size(), from + BATCH);
            worked(() -> IntStream.range(first, last)
                            .parallel()
                            .mapToObj(text -> told(text, nearest))
                            .toList())
                    .forEach(receiver);
        }
    }

    private Told told(int text, Nearest nearest) {
        int other = nearest.text(text);
        if (other < 0) {
            boolean ruled = rulings.together(text).size() > 1;
            return new Told(
                    stories[text], ruled ? 1.0 : null, null, ruled ? List.of("ruled to tell the same") : List.of());
        }
        Evidence evidence = Likeness.evidence(Features.worded(texts.text(text), background), features(other));
        return new Told(stories[text], Calibration.probability(nearest.score(text)), other, Reasons.of(evidence));
    }

    private <T> T worked(Callable<T> work) {
        return workers.submit(work).join();
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
