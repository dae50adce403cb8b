package stemma.story;

import java.util.List;

/** Why an article is in its story: the nearest articles when it was placed, and what it shares with each. */
public record Why(List<Near> nearest) {

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

    static final Why BY_HAND = new Why(List.of());

    public Why {
        nearest = List.copyOf(nearest);
    }
}
