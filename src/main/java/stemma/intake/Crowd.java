package stemma.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who waits for the transaction at hand: a preview holds rows that an editor may want to save. */
@Component
class Crowd {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int TIMES = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    Crowd(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Patience patience() {
        return new Patience();
    }

    private boolean waits() {
        return jdbc.sql("""
                        select exists (select from pg_stat_activity
                        where wait_event_type = 'Lock' and pg_backend_pid() = any(pg_blocking_pids(pid)))""").query(Boolean.class).single();
    }

    /** Gives way to others a few times, and then comes to its own end. */
    final class Patience {

        private Instant looked = clock.instant();
        private int gaveWay;

        boolean isOver() {
            if (gaveWay == TIMES || clock.instant().isBefore(looked.plus(LOOK))) {
                return false;
            }
            looked = clock.instant();
            boolean over = waits();
            gaveWay += over ? 1 : 0;
            return over;
        }
    }
}
