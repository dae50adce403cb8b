package stemma.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import stemma.matching.TermIndex.Side;

/**
 * Tells which articles report the same event. To place an article, in the transaction that stores it:
 *
 * <pre>{@code
 * List<Similar> similar = sameEvent.similar(article, text);
 * Verdict verdict = sameEvent.decide(similar, storiesOf(similar));
 * }</pre>
 */
@Component
public class SameEvent {

    private static final int CANDIDATES = 30;
    static final Comparator<Similar> MOST_SIMILAR_FIRST =
            Comparator.comparingDouble(Similar::score).reversed().thenComparing(Similar::article);

    private final CandidateIndex index;
    private final MatchingThresholds thresholds;
    private final CopyIndex copies;
    private final Background background;
    private final SecondReader reader;

    SameEvent(
            CandidateIndex index,
            CopyIndex copies,
            Background background,
            SecondReader reader,
            MatchingThresholds thresholds) {
        this.reader = reader;
        this.index = index;
        this.thresholds = thresholds;
        this.copies = copies;
        this.background = background;
    }

    /**
     * Stores the text of an article, in place of any it had, and returns the articles that are like it, the most similar
     * first. Texts of transactions that have not committed are not seen, so the caller places one article at a time.
     */
    public List<Similar> similar(long article, Text text) {
        WordedFeatures asked = index.put(article, text);
        List<CandidateIndex.Candidate> candidates = index.candidates(article, asked, CANDIDATES);
        copies.forget(article);
        copies.note(List.of(new Copying(article, text, asked.features(), candidates)));
        return again(List.of(twice(article, text)), List.of(similar(asked, candidates)))
                .get(0);
    }

    /** Makes a text ready to be compared; safe to call from any thread, and without a database. */
    public Compared prepare(Text text) {
        return index.prepare(text);
    }

    /**
     * Stores the texts of articles that are new, in rising order of their numbers, and returns for each of them what
     * {@link #similar(long, Text)} would have, had they come one by one.
     */
    public List<List<Similar>> similar(List<Newcomer> newcomers) {
        List<List<CandidateIndex.Candidate>> candidates = index.putAll(newcomers, CANDIDATES);
        copies.note(IntStream.range(0, newcomers.size())
                .mapToObj(i -> Copying.of(newcomers.get(i), candidates.get(i)))
                .toList());
        List<List<Similar>> similar = IntStream.range(0, newcomers.size())
                .parallel()
                .mapToObj(i -> similar(newcomers.get(i).compared().worded(), candidates.get(i)))
                .toList();
        return again(
                newcomers.stream()
                        .map(one -> twice(one.article(), one.compared().text()))
                        .toList(),
                similar);
    }

    /** After a second reading of what is in doubt; the texts are looked up here, as other threads have no transaction. */
    private List<List<Similar>> again(List<Twice> asked, List<List<Similar>> similar) {
        Map<Long, Text> texts = copies.texts(similar.stream()
                .flatMap(all -> reader.doubtful(all).stream())
                .map(Similar::article)
                .collect(Collectors.toSet()));
        return IntStream.range(0, asked.size())
                .parallel()
                .mapToObj(i -> reader.again(asked.get(i), similar.get(i), other -> twice(other, text(texts, other))))
                .toList();
    }

    private Twice twice(long article, Text text) {
        return reader.readsTwice() ? reader.twice(FeatureCache.Key.of(article, text), () -> text) : Twice.never();
    }

    private static Text text(Map<Long, Text> texts, long article) {
        return texts.getOrDefault(article, new Text(null, "", null));
    }

    /** Stores the text of an article, in place of any it had, and notes anew who has what of whom. */
    public void put(long article, Text text) {
        WordedFeatures asked = index.put(article, text);
        Set<Long> later = new TreeSet<>(copies.takers(article));
        index.candidates(article, asked, CANDIDATES, Side.LATER).stream()
                .filter(candidate ->
                        asked.features().phrases().mayHold(candidate.features().phrases()))
                .map(CandidateIndex.Candidate::article)
                .forEach(later::add);
        noteAgain(article, text, asked);
        copies.texts(later).forEach(this::noteAgain);
    }

    private void noteAgain(long article, Text text) {
        noteAgain(article, text, Features.worded(text, background));
    }

    private void noteAgain(long article, Text text, WordedFeatures asked) {
        copies.forget(article);
        copies.note(List.of(new Copying(
                article, text, asked.features(), index.candidates(article, asked, CANDIDATES, Side.EARLIER))));
    }

    /** What is noted of these articles, be they the copy or the source; of each the fullest first. */
    public List<Copied> copied(Collection<Long> articles) {
        return copies.of(articles);
    }

    /** The pairs of sentences of two texts that are most alike, each sentence in one pair at most. */
    public List<Parallel> parallels(List<String> one, List<String> other, int limit) {
        return Parallel.of(one, other, background, limit);
    }

    /** Decides where the article belongs, given the story of each similar article that is in one. */
    public Verdict decide(List<Similar> similar, Map<Long, Long> storyOf) {
        return decide(similar, storyOf, thresholds.current());
    }

    /** Decides as it would with these settings. */
    public Verdict decide(List<Similar> similar, Map<Long, Long> storyOf, MatchingSettings settings) {
        return new Placing(settings).decide(similar, storyOf);
    }

    /** The articles that are like one that is stored, whenever they came, the most similar first. */
    public List<Similar> like(long article) {
        return similar(article, Side.ALL);
    }

    /** Those of the articles that came before it which are like an article that is stored, the most similar first. */
    public List<Similar> earlier(long article) {
        return similar(article, Side.EARLIER);
    }

    private List<Similar> similar(long article, Side side) {
        Text text = copies.texts(List.of(article)).get(article);
        return text == null ? List.of() : similar(article, text, Features.worded(text, background), side);
    }

    private List<Similar> similar(long article, Text text, WordedFeatures asked, Side side) {
        List<Similar> similar = similar(asked, index.candidates(article, asked, CANDIDATES, side));
        return again(List.of(twice(article, text)), List.of(similar)).get(0);
    }

    private static List<Similar> similar(WordedFeatures asked, List<CandidateIndex.Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> Similar.of(candidate.article(), asked, candidate.features()))
                .sorted(MOST_SIMILAR_FIRST)
                .toList();
    }

    /**
     * Looks at articles all together for stories that should be one.
     *
     * @param storyOf the story of each of the articles; those without one are left out
     * @param rulings on pairs of the articles, by their places in rising order
     */
    public List<Reunion> reunions(Map<Long, Long> storyOf, PairRulings rulings) {
        List<Long> articles = storyOf.keySet().stream().sorted().toList();
        Map<Long, Text> texts = copies.texts(articles);
        Map<Long, WordedFeatures> worded = new ConcurrentHashMap<>();
        Map<Long, Twice> twice = new HashMap<>();
        Map<Long, List<Similar>> similar = new HashMap<>();
        for (long article : articles) {
            Text text = text(texts, article);
            WordedFeatures features = Features.worded(text, background);
            worded.put(article, features);
            twice.put(article, twice(article, text));
            similar.put(article, similar(article, text, features, Side.EARLIER));
        }
        return new Reunions(articles, worded, twice, storyOf, rulings).of(similar);
    }

    /** How alike two articles that are stored are, 0 to 1; nothing where one is not. */
    public OptionalDouble likeness(long one, long other) {
        Map<Long, Text> texts = copies.texts(List.of(one, other));
        Text first = texts.get(one);
        Text second = texts.get(other);
        return first == null || second == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(twice(one, first)
                        .score(
                                Likeness.score(Features.of(first, background), Features.of(second, background)),
                                twice(other, second)));
    }

    /** Whether a story is so near that an article could have joined it. */
    public boolean isNear(StoryScore story) {
        return story.score() >= thresholds.current().join();
    }

    /** Whether a story is near enough to ask an editor. */
    public boolean isWorthAsking(StoryScore story) {
        return story.score() >= thresholds.current().suggest();
    }

    /** How surely two texts of this score tell the same event, 0 to 1. */
    public double probability(double score) {
        return Calibration.probability(score);
    }

    /** Forgets an article, so that nothing is likened to it any more. */
    public void forget(long article) {
        List<Long> takers = copies.takers(article);
        index.remove(article);
        copies.texts(takers).forEach(this::noteAgain);
    }
}
