package stemma.story;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks after stories that articles left or came to while the archive is placed anew: one that has none left becomes part of
 * the story that tells its lead, so that its address leads there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Vacated {

    private final Stories stories;
    private final Placements placements;
    private final Newsdesk newsdesk;
    private final JdbcClient jdbc;
    private final Clock clock;

    Vacated(Stories stories, Placements placements, Newsdesk newsdesk, JdbcClient jdbc, Clock clock) {
        this.stories = stories;
        this.placements = placements;
        this.newsdesk = newsdesk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers who led a story before anything was done to it. */
    void remember(Rearrangement run, long story, long lead, boolean began) {
        jdbc.sql("""
                        insert into rearrangement_story (rearrangement_id, story_id, lead_before, began) values (?, ?, ?, ?)
                        on conflict do nothing""").params(run.id(), story, lead, began).update();
    }

    void settle(Rearrangement run, Collection<Long> touched) {
        Set<Long> ended = new TreeSet<>();
        List<Story> all = stories.withWords(touched);
        for (Story story : all) {
            if (!placements.ofStory(story.id()).isEmpty()) {
                newsdesk.leadFromWithin(story);
                story.touch(clock.instant());
            } else if (endsIn(story)) {
                ended.add(story.id());
            }
        }
        stories.flush();
        jdbc.sql("""
                        update rearrangement_story set lead_after = lead_id, ended = story.id = any(:ended::bigint[])
                        from story where story.id = story_id and rearrangement_id = :run and story_id = any(:touched::bigint[])""")
                .param("ended", ended.toArray(Long[]::new))
                .param("run", run.id())
                .param("touched", all.stream().map(Story::id).toArray(Long[]::new))
                .update();
    }

    private boolean endsIn(Story story) {
        Story where = placements
                .findById(story.lead().id())
                .map(placement -> placement.story().standing())
                .orElse(null);
        boolean ends = where != null && !where.is(story);
        if (ends) {
            story.becomePartOf(where, clock.instant());
        }
        return ends;
    }

    /** Those that ended in this run stand again, as articles come back to them. */
    void revive(Rearrangement run, Collection<Long> coming) {
        Set<Long> ended = jdbc.sql("""
                        select story_id from rearrangement_story
                        where rearrangement_id = ? and ended and story_id = any(?::bigint[])""").params(run.id(), coming.toArray(Long[]::new)).query(Long.class).list().stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        stories.withWords(ended).forEach(story -> story.becomePartOf(null, clock.instant()));
        stories.flush();
    }

    /** Everything is back: stories are led as before, unless somebody chose otherwise since. */
    void leadAsBefore(Rearrangement run) {
        jdbc.sql("""
                        update story set lead_id = lead_before, lock_version = lock_version + 1 from rearrangement_story touched
                        where rearrangement_id = ? and touched.story_id = story.id and lead_id = lead_after and lead_id <> lead_before
                        and exists (select from placement where article_id = lead_before and placement.story_id = story.id)""").param(run.id()).update();
    }
}
