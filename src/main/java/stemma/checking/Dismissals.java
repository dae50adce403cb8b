package stemma.checking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors have dismissed: each call is one transaction. */
@Component
@Transactional
public class Dismissals {

    private final JdbcClient jdbc;
    private final OpenFindings open;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dismissals(JdbcClient jdbc, OpenFindings open, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.open = open;
        this.events = events;
        this.clock = clock;
    }

    /** Those that count for a text while it says this. */
    @Transactional(readOnly = true)
    List<Dismissal> of(String subject, long revision) {
        return jdbc.sql("""
                        select id, rule, words, subject, revision_id, made_by, made_at from dismissal
                        where undone_at is null and (subject is null
                            or subject = :subject and (revision_id is null or revision_id = :revision))
                        order by id desc""")
                .param("subject", subject)
                .param("revision", revision)
                .query(Dismissals::dismissal)
                .list();
    }

    /**
     * Those that stand for good, the newest first; what holds for one revision goes with it.
     *
     * @param q a part of the words; empty for all
     * @param before only older ones than the one of this number
     */
    @Transactional(readOnly = true)
    public List<Dismissal> forGood(String q, long before, int limit) {
        return jdbc.sql("""
                        select id, rule, words, subject, revision_id, made_by, made_at from dismissal
                        where undone_at is null and revision_id is null and id < :before
                            and (:q = '' or position(lower(:q) in lower(words)) > 0)
                        order by id desc limit :limit""")
                .param("q", q)
                .param("before", before)
                .param("limit", limit)
                .query(Dismissals::dismissal)
                .list();
    }

    private static Dismissal dismissal(ResultSet row, int n) throws SQLException {
        return new Dismissal(
                row.getLong("id"),
                row.getString("rule"),
                row.getString("words"),
                row.getString("subject"),
                row.getObject("revision_id", Long.class),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }

    /**
     * Dismisses what a rule finds in words; to say the same again changes nothing.
     *
     * @param subject null for all texts
     * @param revision null for good
     */
    public Optional<Long> dismiss(
            CheckRule rule, String words, @Nullable String subject, @Nullable Long revision, String editor) {
        Optional<Long> made = jdbc.sql("""
                        insert into dismissal (rule, words, subject, revision_id, made_by, made_at)
                        values (:rule, :words, :subject, :revision, :editor, :now) on conflict do nothing returning id""")
                .param("rule", rule.key())
                .param("words", words)
                .param("subject", subject, Types.VARCHAR)
                .param("revision", revision, Types.BIGINT)
                .param("editor", editor)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
        made.ifPresent(id -> open.recount(rule.key(), words));
        made.ifPresent(id -> tell(editor, "dismiss finding", subject, rule.key() + ": " + words));
        return made;
    }

    /** Undoes a dismissal; one for all texts only if an admin asks. False if there is none to undo. */
    public boolean undo(long id, boolean admin, String editor) {
        Optional<Dismissal> undone = jdbc.sql("""
                        update dismissal set undone_by = ?, undone_at = ?
                        where id = ? and undone_at is null and (subject is not null or ?)
                        returning id, rule, words, subject, revision_id, made_by, made_at""")
                .params(editor, Timestamp.from(clock.instant()), id, admin)
                .query(Dismissals::dismissal)
                .optional();
        undone.ifPresent(one -> open.recount(one.rule(), one.words()));
        undone.ifPresent(one -> tell(editor, "undo dismissal", one.subject(), one.rule() + ": " + one.words()));
        return undone.isPresent();
    }

    /** Dismisses once more what such an undo brought back. */
    public boolean again(long id, boolean admin, String editor) {
        return jdbc.sql("""
                        select id, rule, words, subject, revision_id, made_by, made_at from dismissal
                        where id = ? and undone_at is not null and (subject is not null or ?)""")
                .params(id, admin)
                .query(Dismissals::dismissal)
                .optional()
                .flatMap(one -> Fixing.rule(one.rule())
                        .flatMap(rule -> dismiss(rule, one.words(), one.subject(), one.revisionId(), editor)))
                .isPresent();
    }

    private void tell(String editor, String action, @Nullable String subject, String detail) {
        String whole = subject == null ? "all texts" : named(subject);
        events.publishEvent(new ChecksSteered(editor, action, whole, detail));
    }

    /** As the audit log names an article or a story: by its address, not by its number. */
    private String named(String subject) {
        boolean article = subject.startsWith(Checks.ARTICLES);
        long id = Long.parseLong(subject.substring(subject.indexOf('/') + 1));
        return (article ? "article/" : "story/")
                + jdbc.sql("select slug from " + (article ? "article" : "story") + " where id = ?")
                        .param(id)
                        .query(String.class)
                        .single();
    }
}
