package stemma.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.article.GivenStory;
import stemma.matching.Evidence;
import stemma.matching.Similar;
import stemma.matching.StoryScore;
import stemma.matching.Verdict;

/**
 * Why an article is in its story: the nearest articles when it was placed, and what it shares with each.
 *
 * @param given the story that its file gave, if it was placed by that
 */
public record Why(
        List<Near> nearest,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable GivenStory given) {

    /**
     * An article that was near.
     *
     * @param score how surely both tell the same event, 0 to 1
     * @param shared the most telling words and names that both have
     * @param because by what they are alike, in plain words; nothing for what was placed before this was kept
     */
    public record Near(long articleId, double score, List<String> shared, List<String> because) {

        @SuppressWarnings("NullAway") // rows of before do not have the last
        public Near {
            shared = List.copyOf(shared);
            because = because == null ? List.of() : List.copyOf(because);
        }
    }

    public Why(List<Near> nearest) {
        this(nearest, null);
    }

    /** None: an editor placed it. */
    public static final Why BY_HAND = new Why(List.of());

    private static final int REASONS = 3;
    private static final int WORDS = 12;

    public Why {
        nearest = List.copyOf(nearest);
    }

    /** The nearest articles of the story that it joins, or of the one that it came nearest to. */
    public static Why of(Verdict verdict) {
        return verdict.stories().stream().findFirst().map(Why::of).orElse(new Why(List.of()));
    }

    /** The same of an article whose file gives its story: what it has in common with those that are there already. */
    public static Why of(Verdict verdict, @Nullable GivenStory given, long story, boolean founds) {
        return given == null
                ? of(verdict)
                : new Why(
                        verdict.stories().stream()
                                .filter(near -> founds || near.story() == story)
                                .findFirst()
                                .map(near -> of(near).nearest())
                                .orElse(List.of()),
                        given);
    }

    public static Why of(StoryScore score) {
        return new Why(score.evidence().stream().limit(REASONS).map(Why::near).toList());
    }

    private static Why.Near near(Similar similar) {
        Evidence evidence = similar.evidence();
        return new Why.Near(similar.article(), similar.score(), shared(evidence), evidence.likenesses());
    }

    private static List<String> shared(Evidence evidence) {
        return Stream.concat(evidence.names().stream(), evidence.terms().stream())
                .distinct()
                .limit(WORDS)
                .toList();
    }
}
