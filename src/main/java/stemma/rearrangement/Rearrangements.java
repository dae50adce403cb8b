package stemma.rearrangement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.matching.MatchingSettings;
import stemma.matching.MatchingThresholds;
import stemma.rearrangement.Rearrangement.By;
import stemma.rearrangement.Rearrangement.Outcome;
import stemma.rearrangement.Rearrangement.State;

/** What admins ask for when they have the archive placed anew, and how far that is; {@link Rearranging} does it. */
@Component
@Transactional
public class Rearrangements {

    private static final String ALL = """
            select rearrangement.*, moves.* from rearrangement cross join lateral (
                select count(*) as moves,
                    count(*) filter (where outcome = case rearrangement.state when 'UNDOING' then 'MOVED' else 'PLANNED' end) as open,
                    count(*) filter (where outcome in ('KEPT', 'STAYED')) as kept
                from rearrangement_move where rearrangement_id = rearrangement.id) as moves
            """;

    private final JdbcClient jdbc;
    private final MatchingThresholds thresholds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rearrangements(JdbcClient jdbc, MatchingThresholds thresholds, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.thresholds = thresholds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Has it worked out where all articles would be told by the thresholds that count now; nothing is moved by that. What was
     * worked out before and not done is dropped.
     *
     * @throws RearrangementRefused if there is nothing to place, or one is being worked on
     */
    public long begin(String admin) {
        jdbc.sql("update rearrangement set state = 'DROPPED' where state = 'READY'")
                .update();
        jdbc.sql("delete from rearrangement_place").update();
        MatchingSettings settings = thresholds.current();
        try {
            long id = insert(settings, admin);
            tell(
                    id,
                    admin,
                    "work out placing anew",
                    String.format(Locale.ROOT, "join %.2f, suggest %.2f", settings.join(), settings.suggest()));
            return id;
        } catch (DuplicateKeyException another) {
            throw new RearrangementRefused(
                    "The archive is being placed anew at this moment. Wait until that is done, or stop it.");
        }
    }

    private long insert(MatchingSettings settings, String admin) {
        return jdbc.sql("""
                        insert into rearrangement (join_at, suggest_at, state, newest_article, articles, made_by, made_at)
                        select ?, ?, 'WORKING', max(article_id), count(*), ?, ? from placement having count(*) > 0
                        returning id""")
                .params(settings.join(), settings.suggest(), admin, Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .orElseThrow(
                        () -> new RearrangementRefused("There are no articles yet, so there is nothing to place."));
    }

    /** Has the articles moved as it was worked out. */
    public void move(long id, String admin) {
        int changed = jdbc.sql(
                        "update rearrangement set state = 'MOVING', moved_by = ?, moved_at = ? where id = ? and state = 'READY'")
                .params(admin, Timestamp.from(clock.instant()), id)
                .update();
        refuseUnless(changed, id, "It can be done once, when it is worked out and not dropped.");
        tell(id, admin, "place the archive anew", byId(id).moves() + " articles");
    }

    /** Stops working it out, or forgets what was worked out. */
    public void drop(long id, String admin) {
        int changed = jdbc.sql(
                        "update rearrangement set state = 'DROPPED' where id = ? and state in ('WORKING', 'READY')")
                .param(id)
                .update();
        refuseUnless(changed, id, "Articles are moved already. It can be undone instead.");
        jdbc.sql("delete from rearrangement_place where rearrangement_id = ?")
                .param(id)
                .update();
        tell(id, admin, "drop placing anew", "nothing was moved");
    }

    /** Has all articles go back where they were, also if they are still being moved; what was changed since stays. */
    public void undo(long id, String admin) {
        try {
            int changed = jdbc.sql("""
                            update rearrangement set state = 'UNDOING', undone_by = ?, undone_at = ?
                            where id = ? and state in ('MOVING', 'DONE')""")
                    .params(admin, Timestamp.from(clock.instant()), id)
                    .update();
            refuseUnless(changed, id, "Only what was done can be undone, and only once.");
        } catch (DuplicateKeyException another) {
            throw new RearrangementRefused(
                    "The archive is being placed anew at this moment. Wait until that is done, or drop it.");
        }
        tell(id, admin, "undo placing anew", byId(id).moves() + " articles");
    }

    private void refuseUnless(int changed, long id, String why) {
        if (changed == 0) {
            byId(id);
            throw new RearrangementRefused(why);
        }
    }

    private void tell(long id, String admin, String action, String detail) {
        events.publishEvent(new RearrangementSteered(id, admin, action, detail));
    }

    @Transactional(readOnly = true)
    public Rearrangement byId(long id) {
        return jdbc.sql(ALL + "where id = ?")
                .param(id)
                .query(Rearrangements::rearrangement)
                .optional()
                .orElseThrow(() -> new RearrangementNotFound(id));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Rearrangement> newest(int most) {
        return jdbc.sql(ALL + "order by id desc limit ?")
                .param(most)
                .query(Rearrangements::rearrangement)
                .list();
    }

    /** The one that the program has to go on with, without its counts. */
    @Transactional(readOnly = true)
    Optional<Rearrangement> atWork() {
        return jdbc.sql("""
                        select rearrangement.*, 0 as moves, 0 as open, 0 as kept from rearrangement
                        where state in ('WORKING', 'MOVING', 'UNDOING')""").query(Rearrangements::rearrangement).optional();
    }

    /** The first of the articles that go elsewhere; what stayed against the plan comes before the rest. */
    @Transactional(readOnly = true)
    public List<Rearrangement.Move> moves(long id, int most) {
        return jdbc.sql("""
                        select article_id, from_story, to_story, outcome from rearrangement_move where rearrangement_id = ?
                        order by outcome not in ('KEPT', 'STAYED'), told_with, article_id limit ?""")
                .params(id, most)
                .query((row, n) -> new Rearrangement.Move(
                        row.getLong("article_id"),
                        row.getLong("from_story"),
                        row.getObject("to_story", Long.class),
                        Outcome.valueOf(row.getString("outcome"))))
                .list();
    }

    private static Rearrangement rearrangement(ResultSet row, int n) throws SQLException {
        return new Rearrangement(
                row.getLong("id"),
                State.valueOf(row.getString("state")),
                new MatchingSettings(row.getDouble("join_at"), row.getDouble("suggest_at")),
                row.getInt("worked"),
                row.getInt("articles"),
                row.getInt("moves"),
                row.getInt("open"),
                row.getInt("kept"),
                new By(row.getString("made_by"), row.getTimestamp("made_at").toInstant()),
                by(row, "moved"),
                by(row, "undone"));
    }

    private static @Nullable By by(ResultSet row, String what) throws SQLException {
        String who = row.getString(what + "_by");
        return who == null ? null : new By(who, row.getTimestamp(what + "_at").toInstant());
    }
}
