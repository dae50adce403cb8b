package stemma.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stemma.intake.Counts;
import stemma.intake.Origin;
import stemma.intake.Run;
import stemma.intake.State;
import stemma.intake.Target;

class ProgressTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static Run run(State state, @Nullable String pausedBy, @Nullable Instant legAt, int done) {
        Counts counts = new Counts(12_000, done, 0, 0, 0, 0, 0);
        return new Run(
                7,
                Origin.UPLOAD,
                null,
                "ada",
                NOW.minusSeconds(900),
                null,
                state,
                pausedBy,
                legAt,
                0,
                counts,
                Target.USUAL);
    }

    private static String words(Run run, @Nullable String obstacle) {
        return Progress.of(run, obstacle, NOW).words();
    }

    @Test
    void tellsPaceAndTimeLeft() {
        Run run = run(State.IMPORTING, null, NOW.minusSeconds(100), 2_000);

        assertThat(words(run, null)).isEqualTo("2,000 of 12,000 files, 20 a second, about 8 min left");
        assertThat(words(run(State.IMPORTING, null, NOW.minusSeconds(100), 11_000), null))
                .endsWith("110 a second, about 10 s left");
        assertThat(words(run(State.IMPORTING, null, NOW.minusSeconds(1_000), 1_000), null))
                .endsWith("1.0 a second, about 3 h left");
    }

    @Test
    void tellsWhatHoldsItUp() {
        assertThat(words(run(State.IMPORTING, null, null, 0), null)).isEqualTo("0 of 12,000 files, waits in line");
        assertThat(words(run(State.IMPORTING, "eve", NOW, 5), "The disk is full."))
                .isEqualTo("5 of 12,000 files, paused by eve");
        assertThat(words(run(State.PREVIEWING, null, NOW, 5), "The disk is full."))
                .isEqualTo("5 of 12,000 files. The disk is full.");
    }

    @Test
    void restsWhenOnlyAPersonCanMoveIt() {
        assertThat(Progress.of(run(State.IMPORTING, "eve", NOW, 5), null, NOW).rests())
                .isTrue();
        assertThat(Progress.of(run(State.PREVIEWED, null, NOW, 5), null, NOW).rests())
                .isTrue();
        assertThat(Progress.of(run(State.IMPORTING, null, NOW, 5), null, NOW).rests())
                .isFalse();
    }
}
