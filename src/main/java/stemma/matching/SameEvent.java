package stemma.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

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
    private final MatchingSettings settings;
    private final Placing placing;

    SameEvent(CandidateIndex index, MatchingSettings settings) {
        this.index = index;
        this.settings = settings;
        this.placing = new Placing(settings);
    }

    /**
     * Stores the text of an article, in place of any it had, and returns the articles that are like it, the most similar
     * first. Texts of transactions that have not committed are not seen, so the caller places one article at a time.
     */
    public List<Similar> similar(long article, Text text) {
        WordedFeatures asked = index.put(article, text);
        return index.candidates(article, asked, CANDIDATES).stream()
                .map(candidate -> Similar.of(candidate.article(), asked, candidate.features()))
                .sorted(MOST_SIMILAR_FIRST)
                .toList();
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
        return IntStream.range(0, newcomers.size())
                .parallel()
                .mapToObj(i -> {
                    WordedFeatures asked = newcomers.get(i).compared().worded();
                    return candidates.get(i).stream()
                            .map(candidate -> Similar.of(candidate.article(), asked, candidate.features()))
                            .sorted(MOST_SIMILAR_FIRST)
                            .toList();
                })
                .toList();
    }

    /** Stores the text of an article, in place of any it had. */
    public void put(long article, Text text) {
        index.put(article, text);
    }

    /** Decides where the article belongs, given the story of each similar article that is in one. */
    public Verdict decide(List<Similar> similar, Map<Long, Long> storyOf) {
        return placing.decide(similar, storyOf);
    }

    /** Whether a story is so near that an article could have joined it. */
    public boolean isNear(StoryScore story) {
        return story.score() >= settings.join();
    }

    /** How surely two texts of this score tell the same event, 0 to 1. */
    public double probability(double score) {
        return Calibration.probability(score);
    }

    /** Forgets an article, so that nothing is likened to it any more. */
    public void forget(long article) {
        index.remove(article);
    }
}
