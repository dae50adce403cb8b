package stemma.section;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.register.Addressed;
import stemma.register.EntryRefused;
import stemma.register.TopicNames;
import stemma.story.Stories;
import stemma.story.Story;

/** What editors do with the topics of stories: each call is one transaction. */
@Component
@Transactional
public class TopicDesk {

    private final Stories stories;
    private final StoryTopics topics;
    private final TopicNames names;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TopicDesk(
            Stories stories,
            StoryTopics topics,
            TopicNames names,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stories = stories;
        this.topics = topics;
        this.names = names;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives a story a topic, by any spelling of its name; a name that nobody has met before becomes a topic.
     *
     * @throws EntryRefused if the words name nothing
     */
    public void give(String slug, String words, String editor) {
        Story story = locked(slug);
        Addressed topic = topics.topic(names.enter(words, editor));
        if (!topics.has(story.id(), topic.id())) {
            say(story, topic, true, editor, "give topic");
        }
    }

    /** Takes a topic off a story, whoever said it. */
    public void withhold(String slug, long id, String editor) {
        Story story = locked(slug);
        Addressed topic = topics.topic(id);
        if (topics.has(story.id(), topic.id())) {
            say(story, topic, false, editor, "withhold topic");
        }
    }

    /** First takes back what was said before; where that is enough, nothing more is said. */
    private void say(Story story, Addressed topic, boolean given, String editor, String action) {
        jdbc.sql("""
                        with recursive family as (
                            select cast(:topic as bigint) as id
                            union all
                            select absorbed_id from family join register_merge on survivor_id = family.id and undone_at is null)
                        update story_topic set ended_by = :editor, ended_at = :now
                        where story_id = :story and ended_at is null and topic_id in (select id from family)""")
                .param("topic", topic.id())
                .param("editor", editor)
                .param("now", Timestamp.from(clock.instant()))
                .param("story", story.id())
                .update();
        if (topics.has(story.id(), topic.id()) != given) {
            jdbc.sql("insert into story_topic (story_id, topic_id, given, made_by, made_at) values (?, ?, ?, ?, ?)")
                    .params(story.id(), topic.id(), given, editor, Timestamp.from(clock.instant()))
                    .update();
        }
        events.publishEvent(new TopicsChanged(story.slug(), editor, action, "“" + topic.name() + "”"));
    }

    private Story locked(String slug) {
        Story story = stories.bySlug(slug);
        story.refuseIfPart();
        jdbc.sql("select 1 from story where id = ? for no key update")
                .param(story.id())
                .query(Integer.class)
                .single();
        return story;
    }
}
