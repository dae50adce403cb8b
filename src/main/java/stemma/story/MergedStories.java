package stemma.story;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stories that became part of others, as far as readers may know of both, so that their programs hear of it too. */
@Component
@Transactional(readOnly = true)
public class MergedStories {

    /** Who has not asked for so long finds out by the address of the story. */
    private static final Duration TOLD = Duration.ofDays(60);

    /** Each along the way to the story that tells its articles now, which may have been merged itself. */
    private static final String WAY = """
            with recursive way as (
                select id, created_at, public_from, changed_at as at, merged_into as whole from story
                where ROOT and state = 'PUBLISHED'
                    and public_from <= changed_at and address_known_from <= changed_at
                union all
                select way.id, way.created_at, way.public_from, greatest(way.at, story.changed_at), story.merged_into
                from way join story on story.id = way.whole where story.merged_into is not null)
            select way.id, way.created_at, way.public_from, way.at, way.whole from way join story on story.id = way.whole
            where story.merged_into is null and story.state = 'PUBLISHED' and story.public_from <= :now""";

    private static final String LAST = WAY.replace("ROOT", "merged_into is not null and changed_at > :since")
            + " order by way.at desc, way.id desc limit :most";

    private static final String INTO = WAY.replace("ROOT", """
                    id in (with recursive part as (select id from story where merged_into = :whole
                        union all select story.id from story join part on merged_into = part.id) select id from part)""") + " order by way.at desc, way.id desc limit :most";

    private record Row(long id, Instant createdAt, Instant published, Instant at, long whole) {}

    private final PublicStories stories;
    private final JdbcClient jdbc;
    private final Clock clock;

    MergedStories(PublicStories stories, JdbcClient jdbc, Clock clock) {
        this.stories = stories;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last merged first. */
    public List<MergedStory> last(int most) {
        Instant now = clock.instant();
        return told(jdbc.sql(LAST).param("since", Timestamp.from(now.minus(TOLD))), now, most);
    }

    /** Those that the given story tells now. */
    public List<MergedStory> into(PublicStory whole, int most) {
        return told(jdbc.sql(INTO).param("whole", whole.id()), clock.instant(), most);
    }

    private List<MergedStory> told(JdbcClient.StatementSpec asked, Instant now, int most) {
        List<Row> rows = asked.param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("public_from").toInstant(),
                        row.getTimestamp("at").toInstant(),
                        row.getLong("whole")))
                .list();
        Map<Long, PublicStory> wholes = stories
                .among(rows.stream().map(Row::whole).distinct().toList())
                .stream()
                .collect(Collectors.toMap(PublicStory::id, Function.identity()));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(wholes.get(row.whole())).stream()
                        .map(into -> new MergedStory(row.id(), row.createdAt(), row.published(), row.at(), into)))
                .toList();
    }
}
