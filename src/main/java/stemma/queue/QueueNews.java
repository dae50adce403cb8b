package stemma.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.story.Stories;
import stemma.story.Story;

/** What an empty queue tells instead: whether there is anything at all, what has happened, and where to look next. */
@Component
@Transactional(readOnly = true)
class QueueNews {

    private static final int STORIES = 5;

    /** What came in and what the editor settled within a day, and the newest stories. */
    record Told(boolean anything, long articles, long settled, List<Story> stories) {}

    private final JdbcClient jdbc;
    private final Stories stories;
    private final Clock clock;

    QueueNews(JdbcClient jdbc, Stories stories, Clock clock) {
        this.jdbc = jdbc;
        this.stories = stories;
        this.clock = clock;
    }

    public Told told(String editor) {
        Timestamp since = Timestamp.from(clock.instant().minus(Duration.ofDays(1)));
        List<Story> newest = stories.page(Long.MAX_VALUE, Limit.of(STORIES));
        return new Told(
                !newest.isEmpty(),
                jdbc.sql("select count(*) from article where created_at >= ?")
                        .param(since)
                        .query(Long.class)
                        .single(),
                jdbc.sql("""
                                select count(*) from queue_act join queue_act_item on act_id = id
                                where editor = ? and undone_at is null and problem is null and made_at >= ?""").params(editor, since).query(Long.class).single(),
                newest);
    }
}
