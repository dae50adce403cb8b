package stemma.placing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of the newest articles, were they placed anew one after the other.
 *
 * @param articles how many were looked at
 * @param now how it would go with the thresholds that count now
 * @param then how it would go with others
 * @param moves the articles that would go elsewhere, as many as are worth showing
 * @param doubts the pairs of article and story that are nearest to the bar for joining, the nearest first
 */
public record Rehearsed(int articles, Outcome now, Outcome then, List<Move> moves, int moved, List<Doubt> doubts) {

    /** How many stories there would be, into how many of them others would have joined, and how many suggestions. */
    public record Outcome(int stories, int joins, int suggestions, Agreement agreement) {}

    /**
     * How placing two articles by their likeness alone agrees with what editors ruled.
     *
     * @param same rulings that two articles tell the same event, of which {@code found} would be put together
     * @param different rulings that they do not, of which {@code confused} would be put together
     */
    public record Agreement(int same, int found, int different, int confused) {

        /** Of those put together, the percentage that belongs together; null where none is. */
        public @Nullable Long precision() {
            return percent(found, found + confused);
        }

        /** Of those that belong together, the percentage put together; null where there are none. */
        public @Nullable Long recall() {
            return percent(found, same);
        }

        private static @Nullable Long percent(int some, int all) {
            return all == 0 ? null : Math.round(100.0 * some / all);
        }
    }

    /** An article that would go to another story; null where it would begin one. */
    public record Move(
            long article, @Nullable Long from, @Nullable Long to) {}

    /** An article, the one in another story or its own that it is likest to, and the score of that story. */
    public record Doubt(long article, long other, double score, boolean together) {}
}
