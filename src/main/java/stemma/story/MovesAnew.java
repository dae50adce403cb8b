package stemma.story;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.matching.SameEvent;
import stemma.matching.Similar;
import stemma.matching.StoryScore;
import stemma.matching.Verdict;

/** Moves articles as it was worked out, unless something was done to them since. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MovesAnew {

    private record Planned(long article, long from, long with, boolean asPlanned) {}

    private static final int STEP = 100;

    private final Stories stories;
    private final Placements placements;
    private final Articles articles;
    private final Newsdesk newsdesk;
    private final Vacated vacated;
    private final RulingBook rulings;
    private final SameEvent sameEvent;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    MovesAnew(
            Stories stories,
            Placements placements,
            Articles articles,
            Newsdesk newsdesk,
            Vacated vacated,
            RulingBook rulings,
            SameEvent sameEvent,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.stories = stories;
        this.placements = placements;
        this.articles = articles;
        this.newsdesk = newsdesk;
        this.vacated = vacated;
        this.rulings = rulings;
        this.sameEvent = sameEvent;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void step(Rearrangement run) {
        rulings.oneAtATime();
        Placer.oneAtATime(jdbc);
        List<Planned> next = next(run);
        if (next.isEmpty()) {
            finish(run);
            return;
        }
        Set<Long> touched = new HashSet<>();
        next.forEach(planned -> move(run, planned, touched));
        placements.flush();
        vacated.settle(run, touched);
        jdbc.sql("""
                        update rearrangement_move set outcome = 'MOVED', after = to_jsonb(placement) from placement
                        where rearrangement_id = :run and outcome = 'PLANNED' and rearrangement_move.article_id = any(:moved::bigint[])
                        and placement.article_id = rearrangement_move.article_id
                        and placement.story_id <> from_story""")
                .param("run", run.id())
                .param(
                        "moved",
                        next.stream()
                                .filter(Planned::asPlanned)
                                .map(Planned::article)
                                .toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        update rearrangement_move set outcome = 'KEPT'
                        where rearrangement_id = ? and outcome = 'PLANNED' and article_id = any(?::bigint[])""")
                .params(run.id(), next.stream().map(Planned::article).toArray(Long[]::new))
                .update();
    }

    private List<Planned> next(Rearrangement run) {
        return jdbc.sql("""
                        select move.article_id, from_story, told_with,
                            placement is not distinct from jsonb_populate_record(null::placement, before) and not (STAYS) as as_planned
                        from rearrangement_move move
                        left join placement on placement.article_id = move.article_id
                        left join story on story.id = placement.story_id
                        left join article on article.id = move.article_id
                        where rearrangement_id = ? and outcome = 'PLANNED' order by told_with, move.article_id limit ?""".replace("STAYS", PlacesAnew.STAYS))
                .params(run.id(), STEP)
                .query((row, n) -> new Planned(
                        row.getLong("article_id"),
                        row.getLong("from_story"),
                        row.getLong("told_with"),
                        row.getBoolean("as_planned")))
                .list();
    }

    private void move(Rearrangement run, Planned planned, Set<Long> touched) {
        if (!planned.asPlanned()) {
            return;
        }
        Article article = articles.getReferenceById(planned.article());
        Story source = stories.getReferenceById(planned.from());
        Story target = target(run, planned, article);
        if (target.is(source)) {
            return;
        }
        vacated.remember(run, source.id(), source.lead().id(), false);
        vacated.remember(run, target.id(), target.lead().id(), false);
        place(run, article, target);
        target.welcome(article, clock.instant());
        touched.addAll(List.of(source.id(), target.id()));
        events.publishEvent(new StoryChanged(
                target.slug(),
                run.moved() == null ? Placer.PLACER : run.moved().who(),
                "place article anew",
                "article/" + article.slug() + " from story/" + source.slug()));
    }

    private Story target(Rearrangement run, Planned planned, Article article) {
        Long story = jdbc.sql("select to_story from rearrangement_move where rearrangement_id = ? and article_id = ?")
                .params(run.id(), planned.article())
                .query((row, n) -> row.getObject("to_story", Long.class))
                .list()
                .get(0);
        return story == null
                ? begin(run, planned, article)
                : stories.findById(story).map(Story::standing).orElseGet(() -> begin(run, planned, article));
    }

    /** All that are told with the article go to the story that it begins. */
    private Story begin(Rearrangement run, Planned planned, Article article) {
        Story story = newsdesk.begin(article);
        vacated.remember(run, story.id(), article.id(), true);
        jdbc.sql(
                        "update rearrangement_move set to_story = ? where rearrangement_id = ? and told_with = ? and outcome = 'PLANNED'")
                .params(story.id(), run.id(), planned.with())
                .update();
        return story;
    }

    private void place(Rearrangement run, Article article, Story target) {
        List<Similar> similar = sameEvent.earlier(article.id());
        Map<Long, Long> storyOf = placements
                .findAllById(similar.stream().map(Similar::article).toList())
                .stream()
                .collect(Collectors.toMap(
                        Placement::articleId, placement -> placement.story().id()));
        Verdict verdict = sameEvent.decide(similar, storyOf, run.settings());
        StoryScore there = verdict.stories().stream()
                .filter(score -> score.story() == target.id())
                .findFirst()
                .orElse(null);
        Instant now = clock.instant();
        placements
                .getReferenceById(article.id())
                .placeAnew(
                        target,
                        now,
                        there == null ? null : there.score(),
                        there == null ? Placer.why(verdict) : Placer.why(there));
    }

    /** Editors are asked what they would have been asked, had the articles come in now. */
    private void finish(Rearrangement run) {
        jdbc.sql("""
                        insert into suggestion (article_id, other_id, score, evidence, made_by, made_at)
                        select article_id, other_id, score, evidence, ?, ? from rearrangement_question where rearrangement_id = ?
                        order by article_id, other_id
                        on conflict (article_id, other_id) do update set score = excluded.score, evidence = excluded.evidence""")
                .params(Placer.PLACER, Timestamp.from(clock.instant()), run.id())
                .update();
        jdbc.sql("update rearrangement set state = 'DONE' where id = ? and state = 'MOVING'")
                .param(run.id())
                .update();
    }
}
