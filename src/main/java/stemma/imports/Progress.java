package stemma.imports;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stemma.intake.Counts;
import stemma.intake.Run;

/**
 * How far a run is, in figures and in words.
 *
 * @param rests whether it will not move again until somebody does something
 */
public record Progress(int done, int total, String words, boolean rests) {

    static Progress of(Run run, @Nullable String obstacle, Instant now) {
        Counts counts = run.counts();
        return new Progress(counts.done(), counts.total(), words(run, obstacle, now), !run.moving());
    }

    private static String words(Run run, @Nullable String obstacle, Instant now) {
        Counts counts = run.counts();
        String files = "%,d of %,d files".formatted(counts.done(), counts.total());
        if (run.paused()) {
            return files + ", paused by " + run.pausedBy();
        }
        if (obstacle != null && run.moving()) {
            return files + ". " + obstacle;
        }
        return run.legAt() == null && run.moving() ? files + ", waits in line" : files + pace(run, now);
    }

    private static String pace(Run run, Instant now) {
        double pace = run.pace(now);
        return pace < 0.1
                ? ""
                : (pace < 10 ? ", %.1f a second" : ", %,.0f a second").formatted(pace)
                        + run.left(now).map(Progress::left).orElse("");
    }

    private static String left(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 90) {
            return ", about " + seconds + " s left";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 90 ? ", about " + minutes + " min left" : ", about " + (minutes + 30) / 60 + " h left";
    }
}
