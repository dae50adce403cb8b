package stemma.story;

import java.util.List;

/** Why an article is in its story: the nearest articles when it was placed, and what it shares with each. */
public record Why(List<Near> nearest) {

    /**
     * An article that was near.
     *
     * @param score how surely both tell the same event, 0 to 1
     * @param shared the most telling words and names that both have
     */
    public record Near(long articleId, double score, List<String> shared) {

        public Near {
            shared = List.copyOf(shared);
        }
    }

    static final Why BY_HAND = new Why(List.of());

    public Why {
        nearest = List.copyOf(nearest);
    }
}
