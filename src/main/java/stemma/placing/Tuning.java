package stemma.placing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.matching.MatchingSettings;
import stemma.matching.MatchingThresholds;
import stemma.matching.SameEvent;
import stemma.matching.Similar;
import stemma.matching.StoryScore;
import stemma.matching.Verdict;
import stemma.placing.Rehearsed.Agreement;
import stemma.placing.Rehearsed.Doubt;
import stemma.placing.Rehearsed.Move;
import stemma.story.Placement;

/** Moves the thresholds of matching, and tells before what they would do to the newest articles. */
@Component
@Transactional(readOnly = true)
public class Tuning {

    /** The newest articles, what is like each, where all of them are, and which stay where an editor put them. */
    private record Sample(Map<Long, List<Similar>> similar, Map<Long, Long> storyOf, Set<Long> byHand) {}

    /** Each article's story, where it joined one, and what it was asked about. */
    private record Run(Map<Long, Long> storyOf, int joins, int suggestions, List<Doubt> doubts) {}

    /** A pair that editors ruled on, and how alike the two are. */
    private record Judged(boolean same, double score) {}

    /** Looked at in about a second. */
    static final int NEWEST = 300;

    private static final int RULINGS = 200;
    private static final int SHOWN = 20;
    private static final int DOUBTS = 10;

    /** Further from the bar than this nobody would doubt. */
    private static final double DOUBTFUL = 0.12;

    private final SameEvent sameEvent;
    private final MatchingThresholds thresholds;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tuning(
            SameEvent sameEvent,
            MatchingThresholds thresholds,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sameEvent = sameEvent;
        this.thresholds = thresholds;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** From now on articles are placed by these; those that are here stay where they are. */
    @Transactional
    public void move(MatchingSettings settings, String admin) {
        MatchingSettings before = thresholds.current();
        thresholds.set(settings, admin, clock.instant());
        events.publishEvent(new ThresholdsMoved(before, settings, admin));
    }

    /** Places the newest articles in mind, with what counts now and with other settings. */
    public Rehearsed rehearse(MatchingSettings then) {
        MatchingSettings now = thresholds.current();
        Sample sample = sample();
        List<Judged> judged = judged();
        Run before = run(sample, now);
        Run after = run(sample, then);
        List<Move> moves = moves(sample, before, after);
        return new Rehearsed(
                sample.similar().size(),
                outcome(sample, before, judged, now),
                outcome(sample, after, judged, then),
                moves.subList(0, Math.min(SHOWN, moves.size())),
                moves.size(),
                after.doubts().stream()
                        .filter(doubt -> Math.abs(doubt.score() - then.join()) <= DOUBTFUL)
                        .sorted(Comparator.comparingDouble(doubt -> Math.abs(doubt.score() - then.join())))
                        .limit(DOUBTS)
                        .toList());
    }

    /** Is another as soon as articles came, or editors ruled or regrouped: what was rehearsed before does not hold then. */
    public String state() {
        return jdbc.sql("""
                        select concat_ws(' ', (select max(article_id) from placement), (select max(id) from ruling),
                            (select max(withdrawn_at) from ruling), (select max(id) from regrouping), (select max(undone_at) from regrouping),
                            (select max(id) from rearrangement), (select count(*) from withdrawal))""").query(String.class).single();
    }

    private Sample sample() {
        List<Long> newest = jdbc.sql("select article_id from placement order by article_id desc limit ?")
                .param(NEWEST)
                .query(Long.class)
                .list();
        Map<Long, List<Similar>> similar = new LinkedHashMap<>();
        newest.stream().sorted().forEach(article -> similar.put(article, sameEvent.earlier(article)));
        Set<Long> all = new HashSet<>(newest);
        similar.values().forEach(near -> near.forEach(one -> all.add(one.article())));
        Map<Long, Long> storyOf = new HashMap<>();
        Set<Long> byHand = new HashSet<>();
        jdbc.sql("select article_id, story_id, placed_by from placement where article_id = any(?::bigint[])")
                .param(all.toArray(Long[]::new))
                .query(row -> {
                    storyOf.put(row.getLong("article_id"), row.getLong("story_id"));
                    if (!row.getString("placed_by").equals(Placement.PLACER)) {
                        byHand.add(row.getLong("article_id"));
                    }
                });
        return new Sample(similar, storyOf, byHand);
    }

    /** Stories that begin have negative numbers, so that they are not taken for one that is there. */
    private Run run(Sample sample, MatchingSettings settings) {
        Map<Long, Long> storyOf = new HashMap<>(sample.storyOf());
        sample.similar().keySet().stream()
                .filter(article -> !sample.byHand().contains(article))
                .forEach(storyOf::remove);
        int joins = 0;
        int suggestions = 0;
        List<Doubt> doubts = new ArrayList<>();
        for (Map.Entry<Long, List<Similar>> entry : sample.similar().entrySet()) {
            long article = entry.getKey();
            if (sample.byHand().contains(article)) {
                continue;
            }
            Verdict verdict = sameEvent.decide(entry.getValue(), storyOf, settings);
            boolean joined = verdict instanceof Verdict.Joins;
            joins += joined ? 1 : 0;
            suggestions += verdict instanceof Verdict.Suggests ? 1 : 0;
            storyOf.put(article, joined ? verdict.stories().get(0).story() : -article);
            verdict.stories().stream().findFirst().ifPresent(near -> doubts.add(doubt(article, near, joined)));
        }
        return new Run(storyOf, joins, suggestions, doubts);
    }

    private static Doubt doubt(long article, StoryScore near, boolean joined) {
        return new Doubt(article, near.evidence().get(0).article(), near.score(), joined);
    }

    /** Stories are the same if the same article began them, or if they were there before. */
    private static List<Move> moves(Sample sample, Run before, Run after) {
        return sample.similar().keySet().stream()
                .filter(article -> !Objects.equals(
                        before.storyOf().get(article), after.storyOf().get(article)))
                .map(article -> new Move(
                        article,
                        told(sample, article, before.storyOf().get(article)),
                        told(sample, article, after.storyOf().get(article))))
                .toList();
    }

    /** An article that can speak for a story; none where the article itself begins it. */
    private static @Nullable Long told(Sample sample, long article, @Nullable Long story) {
        if (story == null || story == -article) {
            return null;
        }
        return story < 0
                ? Long.valueOf(-story)
                : sample.storyOf().entrySet().stream()
                        .filter(entry -> entry.getValue().equals(story) && entry.getKey() != article)
                        .map(Map.Entry::getKey)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private Rehearsed.Outcome outcome(Sample sample, Run run, List<Judged> judged, MatchingSettings settings) {
        int stories = sample.similar().keySet().stream()
                .map(article -> run.storyOf().get(article))
                .collect(Collectors.toSet())
                .size();
        return new Rehearsed.Outcome(stories, run.joins(), run.suggestions(), agreement(judged, settings));
    }

    private static Agreement agreement(List<Judged> judged, MatchingSettings settings) {
        List<Judged> together =
                judged.stream().filter(pair -> pair.score() >= settings.join()).toList();
        int same = (int) judged.stream().filter(Judged::same).count();
        int found = (int) together.stream().filter(Judged::same).count();
        return new Agreement(same, found, judged.size() - same, together.size() - found);
    }

    private List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        jdbc.sql("""
                        select one.id as one, other.id as other, same from ruling
                        join article one on one.collection_id = one_collection and one.source_key = one_source
                        join article other on other.collection_id = other_collection and other.source_key = other_source
                        where withdrawn_at is null order by ruling.id desc limit ?""").param(RULINGS).query(row -> {
            OptionalDouble score = sameEvent.likeness(row.getLong("one"), row.getLong("other"));
            boolean same = row.getBoolean("same");
            score.ifPresent(known -> judged.add(new Judged(same, known)));
        });
        return judged;
    }
}
