package stemma.ruling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.matching.SameEvent;
import stemma.matching.StoryScore;
import stemma.matching.Verdict;
import stemma.story.Why;
import tools.jackson.databind.json.JsonMapper;

/**
 * What editors are asked: whether two stories tell one event. A suggestion is open while its articles are in two stories and
 * no ruling keeps these apart, so whatever is decided, or undone, by whatever way, the list follows.
 */
@Component
@Transactional
public class Suggestions {

    /** What is to be asked. */
    public record Question(long article, StoryScore near) {

        public long other() {
            return near.evidence().get(0).article();
        }
    }

    /** So many are read for a page: of two stories there may be several. */
    private static final int WALKED = 1_000;

    /** The view says what is open. */
    private static final String OPEN = "select suggestion.* from open_suggestion suggestion where true ";

    /** The likest first, walked along its index. */
    private static final String LIKEST_FIRST = " order by score desc, suggestion.id desc limit ";

    private static final String ABOUT = """
            and suggestion.id in (
                select id from suggestion where article_id in (select article_id from placement where story_id = :story)
                union select id from suggestion where other_id in (select article_id from placement where story_id = :story))
            """;

    private final JdbcClient jdbc;
    private final SameEvent sameEvent;
    private final JsonMapper json;
    private final Clock clock;

    Suggestions(JdbcClient jdbc, SameEvent sameEvent, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sameEvent = sameEvent;
        this.json = json;
        this.clock = clock;
    }

    /** What a verdict leaves to an editor: a story near, but not near enough, or a second one that is. */
    public Optional<Question> question(long article, Verdict verdict) {
        if (verdict instanceof Verdict.Suggests suggests) {
            return Optional.of(new Question(article, suggests.story()));
        }
        return verdict instanceof Verdict.Joins joins
                ? joins.stories().stream()
                        .skip(1)
                        .filter(sameEvent::isNear)
                        .findFirst()
                        .map(second -> new Question(article, second))
                : Optional.empty();
    }

    /** Where the file said to which story an article belongs: another one that it would have joined by its words. */
    public Optional<Question> beside(long article, Verdict verdict, long story) {
        return verdict.stories().stream()
                .filter(near -> near.story() != story)
                .filter(sameEvent::isNear)
                .findFirst()
                .map(near -> new Question(article, near));
    }

    /** Asks editors; what was asked before is not asked again, but with what is known now. */
    public void ask(Collection<Question> questions, String by) {
        List<Question> ordered = questions.stream()
                .sorted(Comparator.comparingLong(Question::article).thenComparingLong(Question::other))
                .toList();
        for (Question question : ordered) {
            jdbc.sql("""
                            insert into suggestion (article_id, other_id, score, evidence, made_by, made_at)
                            values (?, ?, ?, ?::jsonb, ?, ?)
                            on conflict (article_id, other_id) do update set score = excluded.score, evidence = excluded.evidence""")
                    .params(
                            question.article(),
                            question.other(),
                            question.near().score(),
                            json.writeValueAsString(Why.of(question.near())),
                            by,
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** What was asked about an article holds no more, as it has other words. */
    public void forget(long article) {
        jdbc.sql("delete from suggestion where article_id = ?").param(article).update();
    }

    /** The likest that are open, of two stories only one pair of articles. */
    @Transactional(readOnly = true)
    public List<Suggestion> likest(int most) {
        return ofEachPair(jdbc.sql(OPEN + LIKEST_FIRST + WALKED)
                        .query(this::suggestion)
                        .list())
                .limit(most)
                .toList();
    }

    /** The open ones about a story, the likest first, of each other story only one. */
    @Transactional(readOnly = true)
    public List<Suggestion> about(long story) {
        return ofEachPair(jdbc.sql(OPEN + ABOUT + LIKEST_FIRST + WALKED)
                        .param("story", story)
                        .query(this::suggestion)
                        .list())
                .toList();
    }

    /** How many other stories may tell the same event as the given one. */
    @Transactional(readOnly = true)
    public int countAbout(long story) {
        return jdbc.sql("""
                        select count(distinct case when here = :story then there else here end) from open_suggestion suggestion
                        where true
                        """ + ABOUT).param("story", story).query(Integer.class).single();
    }

    /** The open ones older than the given one, the newest first. */
    @Transactional(readOnly = true)
    public List<Suggestion> page(long before, int most) {
        return jdbc.sql(OPEN + "and suggestion.id < ? order by suggestion.id desc limit ?")
                .params(before, most)
                .query(this::suggestion)
                .list();
    }

    private static Stream<Suggestion> ofEachPair(List<Suggestion> likestFirst) {
        Set<Set<Long>> pairs = new HashSet<>();
        return likestFirst.stream().filter(one -> pairs.add(Set.of(one.story(), one.otherStory())));
    }

    /** Those of the given ones that are open. */
    @Transactional(readOnly = true)
    public List<Suggestion> byIds(Collection<Long> ids) {
        return jdbc.sql(OPEN + "and suggestion.id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query(this::suggestion)
                .list();
    }

    /** An open one. */
    @Transactional(readOnly = true)
    public Suggestion byId(long id) {
        return jdbc.sql(OPEN + "and suggestion.id = ?")
                .param(id)
                .query(this::suggestion)
                .optional()
                .orElseThrow(() -> new SuggestionNotFound(id));
    }

    private Suggestion suggestion(ResultSet row, int n) throws SQLException {
        double score = row.getDouble("score");
        return new Suggestion(
                row.getLong("id"),
                row.getLong("article_id"),
                row.getLong("here"),
                row.getLong("other_id"),
                row.getLong("there"),
                score,
                sameEvent.probability(score),
                json.readValue(row.getString("evidence"), Why.class),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }
}
