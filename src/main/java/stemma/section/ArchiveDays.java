package stemma.section;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.publication.PublicOrder;
import stemma.publication.Publishable.Kind;
import stemma.story.PublicStories;
import stemma.story.PublicStory;

/** Public stories by the day on which they went public, in UTC. */
@Component
@Transactional(readOnly = true)
public class ArchiveDays {

    public static final int MOST_COUNTED = 1000;

    /** A day, and how many stories went public on it, counted no further than {@link #MOST_COUNTED}. */
    public record Day(LocalDate date, int stories) {}

    private static final String SEEN = Sections.PUBLIC_STORY + " and " + Sections.TOLD;

    /** From one day to the next one that has a story: each step costs a look into an index, however many stories a day has. */
    private static final String DAYS = """
            with recursive day as (
                select (select date_trunc('day', public_from, 'UTC') from story where %1$s and public_from < :before
                    order by public_from desc limit 1) as day
                union all
                select (select date_trunc('day', public_from, 'UTC') from story where %1$s and public_from < day.day
                    order by public_from desc limit 1) from day where day.day is not null)
            select day, (select count(*) from (select from story where %1$s and public_from >= day.day
                and public_from < day.day + interval '24 hours' limit :counted) those) as stories
            from day where day is not null limit :most""".formatted(SEEN);

    private static final String OF_DAY = "select story.id from story where " + SEEN
            + " and story.public_from >= :start and (story.public_from, story.id) < (:from, :before)"
            + " order by story.public_from desc, story.id desc limit :most";

    private final PublicStories stories;
    private final PublicOrder order;
    private final JdbcClient jdbc;
    private final Clock clock;

    ArchiveDays(PublicStories stories, PublicOrder order, JdbcClient jdbc, Clock clock) {
        this.stories = stories;
        this.order = order;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Days with stories before the given one, the last first. */
    public List<Day> before(LocalDate day, int most) {
        return jdbc.sql(DAYS)
                .param("now", Timestamp.from(clock.instant()))
                .param("before", Timestamp.from(start(day)))
                .param("counted", MOST_COUNTED)
                .param("most", most)
                .query((row, n) -> new Day(
                        row.getTimestamp("day")
                                .toInstant()
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate(),
                        row.getInt("stories")))
                .list();
    }

    /** A day's stories that went public before the given one, the last first. */
    public List<PublicStory> stories(LocalDate day, long before, int most) {
        Instant now = clock.instant();
        PublicOrder.After after = order.after(Kind.STORY, before, now);
        Instant end = start(day.plusDays(1));
        boolean first = before == Long.MAX_VALUE || !after.from().isBefore(end);
        return stories.of(jdbc.sql(OF_DAY)
                .param("now", Timestamp.from(now))
                .param("start", Timestamp.from(start(day)))
                .param("from", Timestamp.from(first ? end : after.from()))
                .param("before", first ? 0 : after.id())
                .param("most", most)
                .query(Long.class)
                .list());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
