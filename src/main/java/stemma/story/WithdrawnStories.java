package stemma.story;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stories that readers had and have no more, so that their programs can drop them too. */
@Component
@Transactional(readOnly = true)
public class WithdrawnStories {

    private static final String LAST = """
            with gone as (
                select id, created_at, 'STORY' as text_kind, id as text_id from story where state = 'KILLED'
                union all
                select story.id, story.created_at, 'ARTICLE', killed.id
                from article killed join placement on article_id = killed.id join story on story.id = story_id
                where killed.state = 'KILLED' and story.state = 'PUBLISHED' and story.public_from <= :now and merged_into is null
                    and not exists (select from placement there join article other on other.id = there.article_id
                        where there.story_id = story.id and other.state = 'PUBLISHED' and other.public_from <= :now))
            select * from (
                select distinct on (gone.id) gone.id, gone.created_at, made_at, notice
                from gone join public_change using (text_kind, text_id) where what = 'WITHDRAWN'
                order by gone.id, public_change.id desc) withdrawn
            order by made_at desc, id desc limit :most""";

    private final JdbcClient jdbc;
    private final Clock clock;

    WithdrawnStories(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last withdrawn first. */
    public List<WithdrawnStory> last(int most) {
        return jdbc.sql(LAST)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .query((row, n) -> new WithdrawnStory(
                        row.getLong("id"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("notice")))
                .list();
    }
}
