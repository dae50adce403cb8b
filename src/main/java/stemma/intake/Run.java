package stemma.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a set of files.
 *
 * @param waiting files not worked through yet
 * @param imported files that made a new article
 */
record Run(
        long id,
        Origin origin,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int total,
        int waiting,
        int imported,
        int unchanged,
        int changed,
        int refused) {

    public boolean finished() {
        return finishedAt != null;
    }

    /** Files worked through. */
    public int done() {
        return total - waiting;
    }
}
