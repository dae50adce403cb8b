package stemma.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StepTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(2));
    private static final Hand EDITOR = new Hand("eve", false);

    private static Publication draft() {
        return Publication.of(Imports.DRAFT, NOW);
    }

    private static Publication after(Publication publication, Step... steps) {
        for (Step step : steps) {
            boolean timed = step == Step.SCHEDULE || step == Step.EMBARGO;
            publication.take(new Decision(step, EDITOR, timed ? LATER : null, "why"), NOW);
        }
        return publication;
    }

    private static Set<Step> open(Publication publication, Instant now, boolean admin) {
        return Arrays.stream(Step.values())
                .filter(step -> step.refusal(publication, now, admin).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    @Test
    void offersFromEachStandingWhatMakesSenseThere() {
        assertThat(open(draft(), NOW, false))
                .containsExactlyInAnyOrder(Step.REVIEW, Step.PUBLISH, Step.SCHEDULE, Step.EMBARGO, Step.SPIKE);
        assertThat(open(after(draft(), Step.REVIEW), NOW, false))
                .containsExactlyInAnyOrder(Step.DRAFT, Step.PUBLISH, Step.SCHEDULE, Step.EMBARGO, Step.SPIKE);
        assertThat(open(after(draft(), Step.SCHEDULE), NOW, false))
                .containsExactlyInAnyOrder(Step.DRAFT, Step.PUBLISH, Step.SCHEDULE, Step.EMBARGO, Step.SPIKE);
        assertThat(open(after(draft(), Step.PUBLISH), NOW, true)).containsExactly(Step.KILL);
        assertThat(open(after(draft(), Step.SPIKE), NOW, true)).containsExactly(Step.UNSPIKE);
        assertThat(open(after(draft(), Step.PUBLISH, Step.KILL), NOW, false)).isEmpty();
        assertThat(open(after(draft(), Step.PUBLISH, Step.KILL), NOW, true)).containsExactly(Step.BRING_BACK);
        assertThat(open(after(draft(), Step.EMBARGO), NOW, false)).doesNotContain(Step.LIFT_EMBARGO);
        assertThat(open(after(draft(), Step.EMBARGO), NOW, true)).contains(Step.LIFT_EMBARGO);
    }

    @Test
    void isPublicOnceItsTimeHasComeWithoutAnybodyDoingAnything() {
        Publication scheduled = after(draft(), Step.SCHEDULE);

        assertThat(scheduled.isPublic(LATER.minusNanos(1))).isFalse();
        assertThat(scheduled.isPublic(LATER)).isTrue();
        assertThat(open(scheduled, LATER, true)).containsExactly(Step.KILL);
    }

    @Test
    void holdsBackWhatIsPublishedUnderAnEmbargo() {
        Publication embargoed = after(draft(), Step.EMBARGO, Step.PUBLISH);

        assertThat(embargoed.standing(NOW)).isEqualTo(Standing.SCHEDULED);
        assertThat(embargoed.publicFrom()).isEqualTo(LATER);
        assertThat(after(after(draft(), Step.PUBLISH), Step.KILL).isPublic(LATER))
                .isFalse();
    }

    @Test
    void comesBackFromTheSpikeAsItWasButNotBehindEverybodysBack() {
        assertThat(after(draft(), Step.REVIEW, Step.SPIKE, Step.UNSPIKE).standing(NOW))
                .isEqualTo(Standing.REVIEW);
        Publication scheduled = after(draft(), Step.SCHEDULE, Step.SPIKE);
        assertThat(scheduled.isPublic(LATER)).as("spiked over its time").isFalse();
        scheduled.take(new Decision(Step.UNSPIKE, EDITOR), LATER);
        assertThat(scheduled.standing(LATER)).isEqualTo(Standing.DRAFT);
    }

    @Test
    void asksForATimeThatIsToCome() {
        assertThatThrownBy(() -> draft().take(new Decision(Step.SCHEDULE, EDITOR), NOW))
                .hasMessageContaining("from when on");
        assertThatThrownBy(() -> draft().take(new Decision(Step.EMBARGO, EDITOR, NOW, null), NOW))
                .hasMessageContaining("has passed");
    }
}
