package stemma.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a set of files.
 *
 * @param source the names, folder or paths that the files came from
 * @param pausedBy who holds it; null while it may go on
 * @param legAt since when it has been worked on without a break; null while it never was
 * @param legDone how many files were done at that time
 * @param target the collection that its files go to
 */
public record Run(
        long id,
        Origin origin,
        @Nullable String source,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        @Nullable String pausedBy,
        @Nullable Instant legAt,
        int legDone,
        Counts counts,
        Target target) {

    private static final int MILLIS = 1_000;

    /** Whether nothing more will become of it. */
    public boolean finished() {
        return finishedAt != null;
    }

    public boolean paused() {
        return pausedBy != null && state.inLine();
    }

    /** Whether it waits in line or is being worked on. */
    public boolean moving() {
        return state.inLine() && !paused();
    }

    /** Whether it is, or was until somebody discarded it, a question only. */
    public boolean preview() {
        return state == State.PREVIEWING || state == State.PREVIEWED;
    }

    /** Files a second since it was last taken up; 0 where that cannot be told yet. */
    public double pace(Instant now) {
        if (legAt == null || !moving()) {
            return 0;
        }
        long millis = Duration.between(legAt, now).toMillis();
        return millis < MILLIS ? 0 : (counts.done() - legDone) * (double) MILLIS / millis;
    }

    /** How long the files that wait will take at the present pace. */
    public Optional<Duration> left(Instant now) {
        double pace = pace(now);
        return pace <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) Math.ceil(counts.waiting() / pace)));
    }
}
