package stemma.rearrangement;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.ruling.Laws;
import stemma.story.Stories;
import stemma.story.Story;
import stemma.story.StoryChanged;
import stemma.story.Tellings;

/** Takes articles back where they were before the archive was placed anew, unless something was done to them since. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MovesBack {

    /** To is null where the article, or the story that it was in, is gone. */
    private record Moved(
            long article,
            long from,
            @Nullable Long to,
            @Nullable String slug,
            boolean asLeft) {}

    private static final int STEP = 100;

    private final Stories stories;
    private final Tellings tellings;
    private final Vacated vacated;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    MovesBack(Stories stories, Tellings tellings, Vacated vacated, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.stories = stories;
        this.tellings = tellings;
        this.vacated = vacated;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Says whether it could be done at this moment. */
    boolean step(Rearrangement run) {
        if (!tellings.onlyOne()) {
            return false;
        }
        List<Moved> next = next(run);
        if (next.isEmpty()) {
            finish(run);
        } else {
            takeBack(run, next);
        }
        return true;
    }

    private void takeBack(Rearrangement run, List<Moved> next) {
        List<Long> coming =
                next.stream().filter(Moved::asLeft).map(Moved::from).distinct().toList();
        vacated.revive(run, coming);
        vacated.keepChosenLeads(
                run,
                Stream.concat(
                                coming.stream(),
                                next.stream().filter(Moved::asLeft).map(Moved::to))
                        .toList());
        Set<Long> touched = new HashSet<>();
        next.forEach(moved -> takeBack(run, moved, touched));
        stories.flush();
        vacated.settle(
                run,
                touched,
                next.stream().filter(Moved::asLeft).map(Moved::article).toList());
    }

    /** A story that the run began and an editor wrote since keeps its articles. */
    private List<Moved> next(Rearrangement run) {
        return jdbc.sql("""
                        select move.article_id, from_story, placement.story_id as here, article.slug,
                            placement is not distinct from jsonb_populate_record(null::placement, after)
                            and exists (select from story where id = from_story) and not (RULED_ON)
                            and not exists (select from rearrangement_story touched join story on story.id = touched.story_id
                                where touched.rearrangement_id = move.rearrangement_id and touched.began
                                and story.id = placement.story_id and text_id is not null) as as_left
                        from rearrangement_move move
                        left join placement on placement.article_id = move.article_id
                        left join article on article.id = move.article_id
                        where rearrangement_id = ? and outcome = 'MOVED' order by told_with desc, move.article_id desc limit ?""".replace("RULED_ON", Laws.RULED_ON))
                .params(run.id(), STEP)
                .query((row, n) -> new Moved(
                        row.getLong("article_id"),
                        row.getLong("from_story"),
                        row.getObject("here", Long.class),
                        row.getString("slug"),
                        row.getBoolean("as_left")))
                .list();
    }

    private void takeBack(Rearrangement run, Moved moved, Set<Long> touched) {
        if (moved.asLeft()) {
            Story target = stories.getReferenceById(moved.from()).standing();
            putBack(run, moved, target);
            touched.add(target.id());
            touched.add(Objects.requireNonNull(moved.to()));
            events.publishEvent(new StoryChanged(
                    target.slug(),
                    Objects.requireNonNull(run.undone()).who(),
                    "undo placing anew",
                    "article/" + moved.slug() + " is back"));
        }
        jdbc.sql("update rearrangement_move set outcome = ? where rearrangement_id = ? and article_id = ?")
                .params(moved.asLeft() ? "BACK" : "STAYED", run.id(), moved.article())
                .update();
    }

    private void putBack(Rearrangement run, Moved moved, Story target) {
        jdbc.sql("""
                        update placement set story_id = ?, home_id = nullif(move.from_story, ?), placed_by = was.placed_by, placed_at = was.placed_at,
                            score = was.score, evidence = was.evidence
                        from rearrangement_move move cross join lateral jsonb_populate_record(null::placement, move.before) was
                        where rearrangement_id = ? and move.article_id = ? and placement.article_id = move.article_id""")
                .params(target.id(), target.id(), run.id(), moved.article())
                .update();
    }

    /** What editors were only asked by this run they are not asked any more. */
    private void finish(Rearrangement run) {
        vacated.leadAsBefore(run);
        jdbc.sql("""
                        delete from suggestion using rearrangement_question question, rearrangement run
                        where question.rearrangement_id = run.id and run.id = ? and suggestion.made_at >= run.moved_at
                        and suggestion.article_id = question.article_id and suggestion.other_id = question.other_id""").param(run.id()).update();
        jdbc.sql("update rearrangement set state = 'UNDONE' where id = ? and state = 'UNDOING'")
                .param(run.id())
                .update();
    }
}
