package stemma.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    private final CandidateIndex index;
    private final Placing placing;

    SameEvent(CandidateIndex index, MatchingSettings settings) {
        this.index = index;
        this.placing = new Placing(settings);
    }

    /**
     * Stores the text of an article, in place of any it had, and returns the articles that are like it, the most similar
     * first. Texts of transactions that have not committed are not seen, so the caller places one article at a time.
     */
    public List<Similar> similar(long article, Text text) {
        Features features = index.put(article, text);
        return index.candidates(article, features, CANDIDATES).stream()
                .map(candidate -> new Similar(candidate.article(), Likeness.evidence(features, candidate.features())))
                .sorted(Comparator.comparingDouble(Similar::score).reversed().thenComparing(Similar::article))
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

    /** Forgets an article, so that nothing is likened to it any more. */
    public void forget(long article) {
        index.remove(article);
    }
}
