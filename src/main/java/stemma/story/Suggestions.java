package stemma.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.matching.SameEvent;
import stemma.matching.StoryScore;
import stemma.matching.Verdict;
import tools.jackson.databind.json.JsonMapper;

/**
 * What editors are asked: whether two stories tell one event. A suggestion is open while its articles are in two stories and
 * no ruling keeps these apart, so whatever is decided, or undone, by whatever way, the list follows.
 */
@Component
@Transactional
public class Suggestions {

    /** What is to be asked. */
    record Question(long article, StoryScore near) {}

    private static final int MOST_OF_A_PAIR = 1_000;

    /** Of two stories only the likest pair of articles. */
    private static final String OPEN = """
            select distinct on (least(here.story_id, there.story_id), greatest(here.story_id, there.story_id))
                suggestion.*, here.story_id as here, there.story_id as there
            from suggestion
            join placement here on here.article_id = suggestion.article_id
            join placement there on there.article_id = suggestion.other_id
            where here.story_id <> there.story_id and not exists (
                select from ruling
                join article one on one.collection_id = one_collection and one.source_key = one_source
                join placement one_place on one_place.article_id = one.id
                join article other on other.collection_id = other_collection and other.source_key = other_source
                join placement other_place on other_place.article_id = other.id
                where not same and withdrawn_at is null and (one_place.story_id, other_place.story_id)
                    in ((here.story_id, there.story_id), (there.story_id, here.story_id)))
            """;

    private static final String LIKEST_OF_A_PAIR =
            "order by least(here.story_id, there.story_id), greatest(here.story_id, there.story_id), score desc, suggestion.id";

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
    Optional<Question> question(long article, Verdict verdict) {
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

    /** Asks editors; what was asked before is not asked again, but with what is known now. */
    void ask(Collection<Question> questions, String by) {
        for (Question question : questions) {
            jdbc.sql("""
                            insert into suggestion (article_id, other_id, score, evidence, made_by, made_at)
                            values (?, ?, ?, ?::jsonb, ?, ?)
                            on conflict (article_id, other_id) do update set score = excluded.score, evidence = excluded.evidence""")
                    .params(
                            question.article(),
                            question.near().evidence().get(0).article(),
                            question.near().score(),
                            json.writeValueAsString(Placer.why(question.near())),
                            by,
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** The likest that are open, of two stories only one. */
    @Transactional(readOnly = true)
    public List<Suggestion> likest(int most) {
        return jdbc.sql("select * from (" + OPEN + LIKEST_OF_A_PAIR + " limit ?) open order by score desc, id limit ?")
                .params(MOST_OF_A_PAIR, most)
                .query(this::suggestion)
                .list();
    }

    /** How many are open, as far as it is worth counting. */
    @Transactional(readOnly = true)
    public int open() {
        return jdbc.sql("select count(*) from (" + OPEN + LIKEST_OF_A_PAIR + " limit ?) open")
                .param(MOST_OF_A_PAIR)
                .query(Integer.class)
                .single();
    }

    /** The open ones about a story, the likest first. */
    @Transactional(readOnly = true)
    public List<Suggestion> about(long story) {
        return jdbc.sql("select * from (" + OPEN + "and ? in (here.story_id, there.story_id) " + LIKEST_OF_A_PAIR
                        + ") open order by score desc, id")
                .param(story)
                .query(this::suggestion)
                .list();
    }

    Suggestion byId(long id) {
        return jdbc.sql(OPEN + "and suggestion.id = ? " + LIKEST_OF_A_PAIR)
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
