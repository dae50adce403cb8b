package stemma.syndication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where all that is public lies, by the day from which it was public. */
@Component
class Sitemaps {

    /** The addresses of one file; five times as many would be allowed. */
    static final int MOST = 10_000;

    /** What readers may know, as lists for them have it, each with its place among those of its day. */
    private static final String TEXTS = """
            select path, day, updated, (row_number() over (partition by day order by path) - 1) / %d as part from (
                select '/stories/' || slug as path, (public_from at time zone 'UTC')::date as day,
                    greatest(changed_at, public_from, updated_at, reported) as updated
                from story cross join lateral (select max(greatest(article.public_from, article.updated_at)) as reported
                    from placement join article on article.id = article_id
                    where story_id = story.id and article.state = 'PUBLISHED' and article.public_from <= :now) reports
                where state = 'PUBLISHED' and merged_into is null and public_from <= :now and reported is not null DAY
                union all
                select '/articles/' || slug, (public_from at time zone 'UTC')::date, greatest(public_from, updated_at)
                from article where state = 'PUBLISHED' and public_from <= :now DAY) text""".formatted(MOST);

    private static final String FILES = "select day, part, max(updated) as updated from (" + TEXTS.replace("DAY", "")
            + ") file group by day, part order by day desc, part";

    private static final String PAGES = "select path, updated from ("
            + TEXTS.replace("DAY", "and public_from >= :from and public_from < :to")
            + ") page where part = :part order by path";

    /** One of the files of a day, the first being 0. */
    record DayFile(LocalDate day, int part, Instant updated) {}

    /** One page of the site. */
    record Location(String path, Instant updated) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Sitemaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest day first. */
    List<DayFile> files() {
        return jdbc.sql(FILES)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new DayFile(
                        row.getObject("day", LocalDate.class),
                        row.getInt("part"),
                        row.getTimestamp("updated").toInstant()))
                .list();
    }

    List<Location> pages(LocalDate day, int part) {
        return jdbc.sql(PAGES)
                .param("now", Timestamp.from(clock.instant()))
                .param("from", Timestamp.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)))
                .param("to", Timestamp.from(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .param("part", part)
                .query((row, n) -> new Location(
                        row.getString("path"), row.getTimestamp("updated").toInstant()))
                .list();
    }
}
