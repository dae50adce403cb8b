package stemma.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.article.GivenStory;

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

    Why(List<Near> nearest) {
        this(nearest, null);
    }

    static final Why BY_HAND = new Why(List.of());

    public Why {
        nearest = List.copyOf(nearest);
    }
}
