package stemma.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.correction.CarriedSentence.FoundBy;
import stemma.correction.CarriedSentence.State;
import stemma.publication.Publishable;

/** Keeps the sentences that a correction may be carried on to, and what became of them. */
@Component
class CarriedSentences {

    private static final String OF_TEXT = "select * from carried_sentence where text_kind = ? and text_id = ?";

    private final JdbcClient jdbc;

    CarriedSentences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives its number where it was not known yet. */
    Optional<Long> save(long change, Publishable text, Claims.Found found, Look look) {
        Wording.Use use = found.use();
        return jdbc.sql("""
                        insert into carried_sentence (change_id, text_kind, text_id, elsewhere, claim, corrected, words, state,
                            found_by, wording, instead, found_at, late)
                        values (:change, :kind, :text, :elsewhere, :claim, :corrected, :words, :state,
                            :by, :wording, :instead, :at, :late) on conflict do nothing returning id""")
                .param("change", change)
                .param("kind", text.kind().name())
                .param("text", text.id())
                .param("elsewhere", found.by() == FoundBy.NEARLY)
                .param("claim", found.change().old())
                .param("corrected", found.change().now(), Types.VARCHAR)
                .param("words", found.sentence())
                .param("state", found.verdict() == Change.Verdict.WRONG ? "OPEN" : "RIGHT")
                .param("by", found.by().name())
                .param("wording", use == null ? null : use.wording(), Types.VARCHAR)
                .param("instead", use == null ? null : use.instead(), Types.VARCHAR)
                .param("at", Timestamp.from(look.at()))
                .param("late", look.late())
                .query(Long.class)
                .optional();
    }

    /** When texts were looked at, and whether that was after the correction was made. */
    record Look(Instant at, boolean late) {}

    /** Remembers that texts were looked at as they stand. */
    void looked(long change, Collection<? extends Publishable> texts, Instant at) {
        Long[] revisions =
                texts.stream().map(text -> text.head().id()).distinct().sorted().toArray(Long[]::new);
        jdbc.sql("insert into correction_look (change_id, revision_id, looked_at) select ?, unnest(?::bigint[]), ?"
                        + " on conflict (change_id, revision_id) do update set looked_at = excluded.looked_at")
                .params(change, revisions, Timestamp.from(at))
                .update();
    }

    /** The revisions that were looked at. */
    Set<Long> looked(long change) {
        return Set.copyOf(jdbc.sql("select revision_id from correction_look where change_id = ?")
                .param(change)
                .query(Long.class)
                .list());
    }

    /** When somebody or something looked last; nothing where nobody has kept that. */
    Optional<Instant> lookedLast(long change) {
        return jdbc.sql("select looked_at from correction_look where change_id = ? order by looked_at desc limit 1")
                .param(change)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Whether anything of a text is listed with a correction. */
    boolean lists(long change, Publishable text) {
        return jdbc.sql("select exists (" + OF_TEXT + " and change_id = ?)")
                .params(text.kind().name(), text.id(), change)
                .query(Boolean.class)
                .single();
    }

    /** All that belong to a correction, those of its own story first. */
    List<CarriedSentence> of(long change) {
        return jdbc.sql(
                        "select * from carried_sentence where change_id = ? order by elsewhere, text_kind desc, text_id, id")
                .param(change)
                .query((row, number) -> sentence(row))
                .list();
    }

    /** Those in a text, which nobody else can decide about before this transaction ends. */
    List<CarriedSentence> locked(long change, Publishable text) {
        return jdbc.sql(OF_TEXT + " and change_id = ? order by id for update")
                .params(text.kind().name(), text.id(), change)
                .query((row, number) -> sentence(row))
                .list();
    }

    /** Those of all corrections in a text. */
    List<CarriedSentence> in(Publishable text) {
        return jdbc.sql(OF_TEXT + " and state <> 'RIGHT' order by id for update")
                .params(text.kind().name(), text.id())
                .query((row, number) -> sentence(row))
                .list();
    }

    /** Imports ask this of each article that they revise, so it reads no words. */
    boolean areInArticle(long article) {
        return jdbc.sql("select exists (" + OF_TEXT + ")")
                .params(Publishable.Kind.ARTICLE.name(), article)
                .query(Boolean.class)
                .single();
    }

    boolean areInStory(String slug) {
        return jdbc.sql("select exists (select from carried_sentence where text_kind = 'STORY'"
                        + " and text_id = (select id from story where slug = ?))")
                .param(slug)
                .query(Boolean.class)
                .single();
    }

    /** In how many texts something is open of the corrections that were made with a revision. */
    long openWith(long revision) {
        return jdbc.sql("""
                        select count(distinct (sentence.text_kind, sentence.text_id)) from carried_sentence sentence
                        join public_change change on change.id = sentence.change_id
                        where change.revision_id = ? and sentence.state = 'OPEN'""").param(revision).query(Long.class).single();
    }

    private static CarriedSentence sentence(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new CarriedSentence(
                row.getLong("id"),
                row.getLong("change_id"),
                Publishable.Kind.valueOf(row.getString("text_kind")),
                row.getLong("text_id"),
                row.getBoolean("elsewhere"),
                row.getString("claim"),
                row.getString("corrected"),
                row.getString("words"),
                FoundBy.valueOf(row.getString("found_by")),
                row.getString("wording") == null
                        ? null
                        : new Wording.Use(row.getString("wording"), row.getString("instead")),
                row.getTimestamp("found_at").toInstant(),
                row.getBoolean("late"),
                State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getObject("revision_id", Long.class));
    }

    /** An editor decided. */
    void decide(CarriedSentence sentence, State state, String editor, Instant at) {
        put(sentence, state, editor, Timestamp.from(at));
    }

    /** It is open again, or has other words by now. */
    void put(CarriedSentence sentence, State state) {
        put(sentence, state, null, null);
    }

    private void put(CarriedSentence sentence, State state, @Nullable String editor, @Nullable Timestamp at) {
        jdbc.sql(
                        "update carried_sentence set state = :state, decided_by = :by, decided_at = :at, revision_id = null where id = :id")
                .param("state", state.name())
                .param("by", editor, Types.VARCHAR)
                .param("at", at, Types.TIMESTAMP)
                .param("id", sentence.id())
                .update();
    }

    /** The revision in which a correction was carried on. */
    void carried(Publishable text, long revision) {
        jdbc.sql("update carried_sentence set revision_id = ? where state = 'CARRIED' and revision_id is null"
                        + " and text_kind = ? and text_id = ?")
                .params(revision, text.kind().name(), text.id())
                .update();
    }

    /** Whether a correction is carried on to the text in this very transaction. */
    boolean isBeingCarried(Publishable text) {
        return jdbc.sql("select exists (" + OF_TEXT + " and state = 'CARRIED' and revision_id is null)")
                .params(text.kind().name(), text.id())
                .query(Boolean.class)
                .single();
    }
}
