package stemma.rearrangement;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.matching.SameEvent;
import stemma.matching.Similar;
import stemma.matching.Verdict;
import stemma.ruling.Laws;
import stemma.ruling.Suggestions;
import stemma.story.Tellings;
import stemma.story.Why;
import tools.jackson.databind.json.JsonMapper;

/** Works out where each article would be told if all came once more; what editors decided stays as it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlacesAnew {

    private record Here(long article, long story, boolean stays, boolean killed) {}

    /** What nobody but an editor moves, of a placement with its story and article. */
    static final String STAYS = """
            (placed_by <> 'matching' or story.text_id is not null or story.state = 'KILLED'
            or exists (select from merge where survivor_id = story.id and undone_at is null)
            or """ + Laws.RULED_ON + ")";

    private static final int STEP = 100;

    private final SameEvent sameEvent;
    private final Tellings tellings;
    private final Suggestions suggestions;
    private final PlannedMoves planned;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlacesAnew(
            SameEvent sameEvent,
            Tellings tellings,
            Suggestions suggestions,
            PlannedMoves planned,
            JdbcClient jdbc,
            JsonMapper json) {
        this.sameEvent = sameEvent;
        this.tellings = tellings;
        this.suggestions = suggestions;
        this.planned = planned;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** It keeps nobody waiting, and can always be done. */
    boolean step(Rearrangement run) {
        List<Here> next = next(run);
        if (next.isEmpty()) {
            planned.plan(run);
        } else {
            work(run, next);
        }
        return true;
    }

    private List<Here> next(Rearrangement run) {
        return jdbc.sql("select article_id, story_id, " + STAYS + """
                         as stays, story.state = 'KILLED' as killed from placement join story on story.id = story_id join article on article.id = article_id
                        where article_id > (select last_article from rearrangement where id = :run)
                        and article_id <= (select newest_article from rearrangement where id = :run)
                        order by article_id limit :step""")
                .param("run", run.id())
                .param("step", STEP)
                .query((row, n) -> new Here(
                        row.getLong("article_id"),
                        row.getLong("story_id"),
                        row.getBoolean("stays"),
                        row.getBoolean("killed")))
                .list();
    }

    private void work(Rearrangement run, List<Here> next) {
        Map<Long, List<Similar>> similar = next.stream()
                .filter(here -> !here.stays())
                .collect(Collectors.toMap(Here::article, here -> sameEvent.earlier(here.article())));
        Map<Long, Long> told = toldWith(
                run,
                similar.values().stream()
                        .flatMap(List::stream)
                        .map(Similar::article)
                        .collect(Collectors.toSet()));
        Set<Long> killed = tellings.killed(told.values());
        next.stream().filter(Here::killed).forEach(one -> killed.add(one.story()));
        Map<Long, Long> here = new LinkedHashMap<>();
        for (Here one : next) {
            long with = one.stays()
                    ? one.story()
                    : place(run, one, similar.getOrDefault(one.article(), List.of()), told, killed);
            told.put(one.article(), with);
            here.put(one.article(), with);
        }
        save(run, here);
    }

    private Map<Long, Long> toldWith(Rearrangement run, Collection<Long> articles) {
        Map<Long, Long> told = new HashMap<>();
        jdbc.sql("""
                        select article_id, told_with from rearrangement_place
                        where rearrangement_id = ? and article_id = any(?::bigint[])""").params(run.id(), articles.toArray(Long[]::new)).query(row -> {
            told.put(row.getLong("article_id"), row.getLong("told_with"));
        });
        return told;
    }

    private long place(Rearrangement run, Here here, List<Similar> similar, Map<Long, Long> told, Set<Long> killed) {
        Map<Long, Long> known = similar.stream()
                .filter(one ->
                        told.containsKey(one.article()) && !killed.contains(told.getOrDefault(one.article(), 0L)))
                .collect(Collectors.toMap(Similar::article, one -> told.getOrDefault(one.article(), 0L)));
        Verdict verdict = sameEvent.decide(similar, known, run.settings());
        suggestions.question(here.article(), verdict).ifPresent(question -> ask(run, question));
        return verdict instanceof Verdict.Joins joins ? joins.story().story() : -here.article();
    }

    private void ask(Rearrangement run, Suggestions.Question question) {
        jdbc.sql("""
                        insert into rearrangement_question (rearrangement_id, article_id, other_id, score, evidence)
                        values (?, ?, ?, ?, ?::jsonb)""")
                .params(
                        run.id(),
                        question.article(),
                        question.other(),
                        question.near().score(),
                        json.writeValueAsString(Why.of(question.near())))
                .update();
    }

    private void save(Rearrangement run, Map<Long, Long> told) {
        List<Long> articles = List.copyOf(told.keySet());
        jdbc.sql("""
                        insert into rearrangement_place (rearrangement_id, article_id, told_with)
                        select ?, article, told from unnest(?::bigint[], ?::bigint[]) as here (article, told)""")
                .params(
                        run.id(),
                        articles.toArray(Long[]::new),
                        articles.stream().map(told::get).toArray(Long[]::new))
                .update();
        jdbc.sql("update rearrangement set last_article = ?, worked = worked + ? where id = ?")
                .params(articles.get(articles.size() - 1), articles.size(), run.id())
                .update();
    }
}
