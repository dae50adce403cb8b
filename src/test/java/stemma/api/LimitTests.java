package stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import stemma.SteppedClock;

/** A bucket for each asker, that fills up again evenly. */
class LimitTests {

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final Limit limit = new Limit("reading", 60, clock);

    private void ask(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.take("a").passes()).isTrue();
        }
    }

    @Test
    void letsSoManyThroughAndThenOneEachSecond() {
        ask(60);
        Limit.Standing refused = limit.take("a");
        assertThat(refused.passes()).isFalse();
        assertThat(refused.secondsUntilNext()).isEqualTo(1);
        assertThat(limit.take("b").passes()).as("somebody else").isTrue();
        clock.pass(Duration.ofSeconds(2));
        ask(2);
        assertThat(limit.take("a").passes()).isFalse();
    }

    @Test
    void saysHowItStands() {
        assertThat(limit.policy()).isEqualTo("\"reading\";q=60;w=60");
        ask(14);
        assertThat(limit.standing(limit.take("a"))).isEqualTo("\"reading\";r=45;t=15");
        clock.pass(Duration.ofMinutes(2));
        assertThat(limit.standing(limit.take("a"))).isEqualTo("\"reading\";r=59;t=1");
    }
}
