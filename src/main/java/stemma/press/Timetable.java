package stemma.press;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows when pages change by the clock alone, without anybody doing anything. */
public interface Timetable {

    /** The next such time after the given one. */
    Optional<Instant> nextAfter(Instant now, JdbcClient jdbc);
}
