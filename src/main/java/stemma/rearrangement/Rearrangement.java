package stemma.rearrangement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stemma.matching.MatchingSettings;

/**
 * The archive placed anew: worked out, and then done or not.
 *
 * @param worked how many of the articles have been looked at
 * @param moves how many would go, or went, elsewhere
 * @param kept how many of these stay where they are, as somebody has changed something since
 */
public record Rearrangement(
        long id,
        State state,
        MatchingSettings settings,
        int worked,
        int articles,
        int moves,
        int open,
        int kept,
        By made,
        @Nullable By moved,
        @Nullable By undone) {

    /** How far it is. */
    public enum State {
        WORKING,
        READY,
        MOVING,
        DONE,
        UNDOING,
        UNDONE,
        DROPPED;

        /** Whether the program is at it. */
        public boolean atWork() {
            return this == WORKING || this == MOVING || this == UNDOING;
        }
    }

    /** Who did something, and when. */
    public record By(String who, Instant at) {}

    /** What became, or would become, of an article that goes elsewhere; to is null where it begins a story. */
    public record Move(long article, long from, @Nullable Long to, Outcome outcome) {}

    /** What became of a move: kept and stayed are those that were not done, or not undone, as things had changed. */
    public enum Outcome {
        PLANNED,
        MOVED,
        KEPT,
        BACK,
        STAYED
    }

    /** How much of what is being done is done, of {@link #whole()}. */
    public int done() {
        return state == State.WORKING ? worked : moves - open;
    }

    public int whole() {
        return state == State.WORKING ? articles : moves;
    }
}
