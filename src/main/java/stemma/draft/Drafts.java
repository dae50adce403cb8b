package stemma.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All private drafts. An editor gets at no drafts but their own: each question names the editor. */
@Component
public class Drafts {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final String OPEN = " and thrown_at is null and (saved_turn is null or turn > saved_turn)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what is typed now; what comes late, after later words or after the save, is let go.
     *
     * @return whether it was kept
     */
    public boolean keep(Desktop at, UUID id, long base, String words, int turn) {
        return jdbc.sql("""
                        insert into draft (id, editor, kind, slug, base, words, turn, kept_at)
                        select :id, :editor, :kind, :slug, id, :words, :turn, :now from revision where id = :base
                        on conflict (editor, id) do update
                        set words = excluded.words, turn = excluded.turn, kept_at = excluded.kept_at, thrown_at = null
                        where draft.turn < excluded.turn and draft.kind = :kind and draft.slug = :slug""")
                        .params(names(at))
                        .params(Map.of("id", id, "base", base, "words", words, "turn", turn, "now", now()))
                        .update()
                > 0;
    }

    /** Another form has these words now and goes on with them, so that they no longer wait; what was typed since does. */
    public void goneOnWith(Desktop at, UUID id, int turn) {
        jdbc.sql("""
                        update draft set thrown_at = :now
                        where editor = :editor and id = :id and turn <= :turn and thrown_at is null""")
                .param("now", now())
                .param("editor", at.editor())
                .param("id", id)
                .param("turn", turn)
                .update();
    }

    /** A text has another address from now on. */
    public void goAlong(String kind, String from, String to) {
        jdbc.sql("update draft set slug = ? where kind = ? and slug = ?")
                .params(to, kind, from)
                .update();
    }

    /** The revision as which words of a draft were saved before those that it has now were typed. */
    public Optional<Long> savedBefore(Desktop at, UUID id) {
        return jdbc.sql("select saved_as from draft where editor = :editor and id = :id and turn > saved_turn")
                .param("editor", at.editor())
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** What waits to be gone on with, the newest first. */
    public List<Unsaved> open(Desktop at) {
        return jdbc.sql("select * from draft where editor = :editor and kind = :kind and slug = :slug" + OPEN
                        + " order by kept_at desc")
                .params(names(at))
                .query(Drafts::unsaved)
                .list();
    }

    /** The texts for which an editor has words that wait, with when they were typed, the newest first. */
    public List<AtWork> waiting(String editor, int limit) {
        return jdbc.sql("select kind, slug, max(kept_at) kept_at from draft where editor = :editor" + OPEN
                        + " group by kind, slug order by max(kept_at) desc, slug limit :limit")
                .param("editor", editor)
                .param("limit", limit)
                .query((row, number) -> new AtWork(
                        new Desktop(editor, row.getString("kind"), row.getString("slug")),
                        row.getTimestamp("kept_at").toInstant()))
                .list();
    }

    /** One of the editor's, thrown away or not. */
    public Optional<Unsaved> byId(Desktop at, UUID id) {
        return jdbc.sql("select * from draft where editor = :editor and kind = :kind and slug = :slug and id = :id")
                .params(names(at))
                .param("id", id)
                .query(Drafts::unsaved)
                .optional();
    }

    /** Throws it away; for a month it can be brought back. */
    public void throwAway(Desktop at, UUID id) {
        jdbc.sql("update draft set thrown_at = :now where editor = :editor and id = :id")
                .param("now", now())
                .param("editor", at.editor())
                .param("id", id)
                .update();
    }

    public void bringBack(Desktop at, UUID id) {
        jdbc.sql("update draft set thrown_at = null where editor = :editor and id = :id")
                .param("editor", at.editor())
                .param("id", id)
                .update();
    }

    /** Its words stand in a revision now: there is nothing to go on with until more is typed. */
    public void saved(Desktop at, UUID id, long base, String words, int turn, long revision) {
        jdbc.sql("""
                        insert into draft (id, editor, kind, slug, base, words, turn, kept_at, saved_as, saved_turn)
                        select :id, :editor, :kind, :slug, id, :words, :turn, :now, :revision, :turn
                        from revision where id = :base
                        on conflict (editor, id) do update
                        set saved_as = :revision, saved_turn = greatest(draft.saved_turn, :turn)""")
                .params(names(at))
                .params(Map.of(
                        "id", id, "base", base, "words", words, "turn", turn, "now", now(), "revision", revision))
                .update();
    }

    /** The revision as which words of this very form were saved last. */
    public Optional<Long> savedAs(Desktop at, UUID id) {
        return jdbc.sql("select saved_as from draft where editor = :editor and id = :id and saved_as is not null")
                .param("editor", at.editor())
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** Drafts that are done with go after a month; those that are not stay. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
    void tidy() {
        jdbc.sql("delete from draft where kept_at < :then and (thrown_at < :then or turn <= saved_turn)")
                .param("then", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Map<String, Object> names(Desktop at) {
        return Map.of("editor", at.editor(), "kind", at.kind(), "slug", at.slug());
    }

    private static Unsaved unsaved(ResultSet row, int number) throws SQLException {
        Instant kept = row.getTimestamp("kept_at").toInstant();
        return new Unsaved(
                row.getObject("id", UUID.class), row.getLong("base"), row.getString("words"), row.getInt("turn"), kept);
    }
}
