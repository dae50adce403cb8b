package stemma.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.undo.Deeds;

/** Takes runs back: the undo is a run itself, with the files that did something, the last one first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Returning {

    private final Deeds deeds;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Returning(Deeds deeds, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.deeds = deeds;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a run in line that takes the given one back, and returns its number. */
    long begin(Run run, String who) {
        long undo = jdbc.sql("""
                        insert into import_run (origin, source, started_by, started_at, state, undoes, collection_id)
                        select 'UNDO', ?, ?, ?, 'IMPORTING', id, coalesce(collection_id, 1) from import_run where id = ? returning id""")
                .params("run " + run.id(), who, Timestamp.from(clock.instant()), run.id())
                .query(Long.class)
                .single();
        int files = jdbc.sql("""
                        insert into import_item (run_id, position, name, article_id, undoes)
                        select ?, row_number() over (order by position desc), name, article_id, position from import_item
                        where run_id = ? and exists (select from deed
                            where deed.run_id = import_item.run_id and deed.position = import_item.position)""").params(undo, run.id()).update();
        events.publishEvent(new RunStarted(undo, new Errand(Origin.UNDO, "run " + run.id(), who, false), files));
        return undo;
    }

    /** The standing undo of the run, if it was taken back. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Long> undoOf(long run) {
        return jdbc.sql("""
                        select undo.id from import_run undo where undo.undoes = ? and undo.state <> 'CANCELLED'
                        and not exists (select from import_run redo where redo.undoes = undo.id and redo.state <> 'CANCELLED')
                        order by undo.id desc limit 1""").param(run).query(Long.class).optional();
    }

    /** Takes back what the file that it stands for did; {@link stemma.undo.TouchedSince} if somebody changed it since. */
    Worked takeBack(long undo, Waiting file, int position) {
        long run = undone(undo);
        deeds.takeBack(run, position, undo, file.position());
        return new Worked(Outcome.TAKEN_BACK, "what this file did in run " + run + " is taken back", null);
    }

    /** Takes out the article that a file of the undone run made, whatever was done to it since. */
    void insist(long undo, int position) {
        int there = jdbc.sql("select undoes from import_item where run_id = ? and position = ? and outcome = 'KEPT'")
                .params(undo, position)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new RunNotFound(undo, position));
        deeds.takeOut(undone(undo), there, undo, position);
    }

    private long undone(long undo) {
        return jdbc.sql("select undoes from import_run where id = ?")
                .param(undo)
                .query(Long.class)
                .single();
    }
}
