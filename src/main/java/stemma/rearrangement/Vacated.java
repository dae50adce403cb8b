package stemma.rearrangement;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.story.Stories;

/**
 * Looks after stories that articles left or came to while the archive is placed anew: one that has none left becomes part of
 * the story that tells its lead, so that its address leads there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Vacated {

    /** Whether readers see that articles came to a story or left it, or do not see the story. */
    private static final String SHOWN = """
            story.state <> 'PUBLISHED' or story.public_from > :now or exists (
                select from rearrangement_move move join article on article.id = move.article_id
                left join placement on placement.article_id = move.article_id
                where rearrangement_id = :run and move.article_id = any(:moved::bigint[])
                and story.id in (move.from_story, placement.story_id, (move.after ->> 'story_id')::bigint)
                and article.state = 'PUBLISHED' and article.public_from <= :now)""";

    private final Stories stories;
    private final JdbcClient jdbc;
    private final Clock clock;

    Vacated(Stories stories, JdbcClient jdbc, Clock clock) {
        this.stories = stories;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers who led a story before anything was done to it. */
    void remember(Rearrangement run, long story, long lead, boolean began) {
        jdbc.sql("""
                        insert into rearrangement_story (rearrangement_id, story_id, lead_before, began) values (?, ?, ?, ?)
                        on conflict do nothing""").params(run.id(), story, lead, began).update();
    }

    /** Once what was changed is written; the rows of stories are changed behind the back of whoever has read them. */
    void settle(Rearrangement run, Collection<Long> touched, Collection<Long> moved) {
        Long[] stories = touched.toArray(Long[]::new);
        jdbc.sql("""
                        update story set changed_at = case when (SHOWN) then :now else changed_at end, lock_version = lock_version + 1, lead_id = case
                            when exists (select from placement where article_id = lead_id and story_id = story.id) then lead_id
                            else coalesce((select min(article_id) from placement where story_id = story.id), lead_id) end
                        where id = any(:stories::bigint[])""".replace("SHOWN", SHOWN))
                .param("now", Timestamp.from(clock.instant()))
                .param("run", run.id())
                .param("moved", moved.toArray(Long[]::new))
                .param("stories", stories)
                .update();
        jdbc.sql("""
                        update story set merged_into = placement.story_id from placement
                        where id = any(?::bigint[]) and merged_into is null and story.state <> 'KILLED' and placement.article_id = lead_id
                        and not exists (select from placement where story_id = story.id)""").param(stories).update();
        jdbc.sql("""
                        update story set state = 'PUBLISHED', public_from = first.public_from, lock_version = lock_version + 1
                        from (select story_id, min(public_from) as public_from from placement join article on article.id = article_id
                            where story_id = any(?::bigint[]) and state = 'PUBLISHED' group by story_id) first
                        where story.id = first.story_id and state = 'DRAFT' and follows""").param(stories).update();
        jdbc.sql("""
                        update rearrangement_story set lead_after = lead_id,
                            ended = not exists (select from placement where placement.story_id = story.id)
                        from story where story.id = rearrangement_story.story_id and rearrangement_id = ? and story.id = any(?::bigint[])""").params(run.id(), stories).update();
    }

    /** Whom an editor made the lead since stays the lead. */
    void keepChosenLeads(Rearrangement run, Collection<Long> touched) {
        jdbc.sql("""
                        update rearrangement_story set lead_before = null from story
                        where story.id = rearrangement_story.story_id and rearrangement_id = ? and story.id = any(?::bigint[])
                        and lead_id is distinct from lead_after""").params(run.id(), touched.toArray(Long[]::new)).update();
    }

    /** Those that ended in this run stand again, as articles come back to them. */
    void revive(Rearrangement run, Collection<Long> coming) {
        Set<Long> ended = jdbc.sql("""
                        select story_id from rearrangement_story
                        where rearrangement_id = ? and ended and story_id = any(?::bigint[])
                        and not exists (select from merge where absorbed_id = story_id and undone_at is null)""").params(run.id(), coming.toArray(Long[]::new)).query(Long.class).list().stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        stories.withWords(ended).forEach(story -> story.becomePartOf(null, clock.instant()));
        stories.flush();
    }

    /** Everything is back: stories are led as before, unless somebody chose otherwise since. */
    void leadAsBefore(Rearrangement run) {
        jdbc.sql("""
                        update story set lead_id = lead_before, lock_version = lock_version + 1, changed_at = case
                            when story.state = 'PUBLISHED' and story.public_from <= :now and not exists (select from article
                                where article.id = lead_before and article.state = 'PUBLISHED' and article.public_from <= :now)
                            then changed_at else :now end
                        from rearrangement_story touched where rearrangement_id = :run and touched.story_id = story.id and lead_id = lead_after and lead_id <> lead_before
                        and exists (select from placement where article_id = lead_before and placement.story_id = story.id)""")
                .param("now", Timestamp.from(clock.instant()))
                .param("run", run.id())
                .update();
    }
}
