package stemma.rearrangement;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.FreeSlugs;
import stemma.matching.SameEvent;
import stemma.matching.Similar;
import stemma.matching.StoryScore;
import stemma.matching.Verdict;
import stemma.publication.State;
import stemma.revision.Slug;
import stemma.story.Following;
import stemma.story.Placement;
import stemma.story.Stories;
import stemma.story.Story;
import stemma.story.StoryChanged;
import stemma.story.Tellings;
import stemma.story.Why;
import tools.jackson.databind.json.JsonMapper;

/** Moves articles as it was worked out, unless something was done to them since. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MovesAnew {

    private record Planned(long article, long from, long with, boolean asPlanned) {}

    private static final int STEP = 100;

    private final Stories stories;
    private final Articles articles;
    private final Tellings tellings;
    private final Vacated vacated;
    private final SameEvent sameEvent;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MovesAnew(
            Stories stories,
            Articles articles,
            Tellings tellings,
            Vacated vacated,
            SameEvent sameEvent,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.stories = stories;
        this.articles = articles;
        this.tellings = tellings;
        this.vacated = vacated;
        this.sameEvent = sameEvent;
        this.events = events;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What takes long is done before others have to wait. Says whether it could be done at this moment. */
    boolean step(Rearrangement run) {
        List<Planned> next = next(run);
        Map<Long, List<Similar>> similar = next.stream()
                .filter(Planned::asPlanned)
                .collect(Collectors.toMap(Planned::article, planned -> sameEvent.earlier(planned.article())));
        if (!tellings.onlyOne()) {
            return false;
        }
        if (next.isEmpty()) {
            finish(run);
        } else {
            move(run, next(run), similar);
        }
        return true;
    }

    private void move(Rearrangement run, List<Planned> next, Map<Long, List<Similar>> similar) {
        Set<Long> touched = new HashSet<>();
        Map<Long, Article> all = articles
                .findAllWithHead(next.stream().map(Planned::article).toList())
                .stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        FreeSlugs free = new FreeSlugs(
                jdbc, "story", all.values().stream().map(MovesAnew::slug).toList());
        for (Planned planned : next) {
            Article article = all.get(planned.article());
            if (planned.asPlanned() && article != null) {
                move(run, planned, article, free, similar.getOrDefault(article.id(), List.of()), touched);
            }
        }
        stories.flush();
        vacated.settle(run, touched, all.keySet());
        note(run, next);
    }

    private static Slug slug(Article article) {
        return Following.wished(article);
    }

    private void note(Rearrangement run, List<Planned> next) {
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

    private void move(
            Rearrangement run,
            Planned planned,
            Article article,
            FreeSlugs free,
            List<Similar> similar,
            Set<Long> touched) {
        Story source = stories.getReferenceById(planned.from());
        Story there = target(run, planned);
        Story target = there == null ? begin(run, planned, article, free) : there;
        if (target.is(source)) {
            return;
        }
        vacated.remember(run, source.id(), source.lead().id(), false);
        vacated.remember(run, target.id(), target.lead().id(), false);
        place(run, article, target, there == null, similar);
        target.welcome(article, clock.instant());
        touched.addAll(List.of(source.id(), target.id()));
        events.publishEvent(new StoryChanged(
                target.slug(),
                run.moved() == null ? Placement.PLACER : run.moved().who(),
                "place article anew",
                "article/" + article.slug() + " from story/" + source.slug()));
    }

    /** None where the article begins a story. */
    private @Nullable Story target(Rearrangement run, Planned planned) {
        Long story = jdbc.sql("select to_story from rearrangement_move where rearrangement_id = ? and article_id = ?")
                .params(run.id(), planned.article())
                .query((row, n) -> row.getObject("to_story", Long.class))
                .list()
                .get(0);
        return story == null
                ? null
                : stories.findById(story)
                        .map(Story::standing)
                        .filter(there -> there.publication().state() != State.KILLED)
                        .orElse(null);
    }

    /** All that are told with the article go to the story that it begins. */
    private Story begin(Rearrangement run, Planned planned, Article article, FreeSlugs free) {
        Story story = stories.begin(free.take(slug(article)), article, clock.instant());
        vacated.remember(run, story.id(), article.id(), true);
        jdbc.sql(
                        "update rearrangement_move set to_story = ? where rearrangement_id = ? and told_with = ? and outcome = 'PLANNED'")
                .params(story.id(), run.id(), planned.with())
                .update();
        return story;
    }

    /** The reasons are the nearest articles there, or for one that begins a story those that it came nearest to. */
    private void place(Rearrangement run, Article article, Story target, boolean begins, List<Similar> similar) {
        Map<Long, Long> storyOf =
                tellings.storiesOf(similar.stream().map(Similar::article).toList());
        Verdict verdict = sameEvent.decide(similar, storyOf, run.settings());
        Optional<StoryScore> there = verdict.stories().stream()
                .filter(score -> score.story() == target.id())
                .findFirst();
        Why why = there.map(Why::of).orElse(begins ? Why.of(verdict) : Why.BY_HAND);
        jdbc.sql("""
                        update placement set story_id = :story, placed_at = :now, score = :score, evidence = :why::jsonb
                        where article_id = :article""")
                .param("story", target.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("score", there.map(StoryScore::score).orElse(null), Types.DOUBLE)
                .param("why", json.writeValueAsString(why))
                .param("article", article.id())
                .update();
    }

    /** Editors are asked what they would have been asked, had the articles come in now. */
    private void finish(Rearrangement run) {
        jdbc.sql("""
                        insert into suggestion (article_id, other_id, score, evidence, made_by, made_at)
                        select question.article_id, other_id, question.score, question.evidence, ?, ? from rearrangement_question question
                        join placement on placement.article_id = question.article_id where rearrangement_id = ?
                        order by question.article_id, other_id
                        on conflict (article_id, other_id) do update set score = excluded.score, evidence = excluded.evidence""")
                .params(Placement.PLACER, Timestamp.from(clock.instant()), run.id())
                .update();
        jdbc.sql("update rearrangement set state = 'DONE' where id = ? and state = 'MOVING'")
                .param(run.id())
                .update();
    }
}
