package stemma.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.press.Timetable;

/** When texts go public whose time was set before. */
@Component
class PublicTimes implements Timetable {

    @Override
    public Optional<Instant> nextAfter(Instant now, JdbcClient jdbc) {
        return jdbc.sql("""
                        select least(
                            (select min(public_from) from article where state = 'PUBLISHED' and public_from > :now),
                            (select min(public_from) from story where state = 'PUBLISHED' and public_from > :now)) as next""")
                .param("now", Timestamp.from(now))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("next")).map(Timestamp::toInstant))
                .single();
    }
}
