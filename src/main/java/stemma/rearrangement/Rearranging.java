package stemma.rearrangement;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Places the archive anew, step by step, each step a transaction of about a second. All that a step needs is in the database,
 * so after a crash, or on another node, it goes on where it was. One node at a time.
 */
@Component
public class Rearranging {

    private static final Logger log = LoggerFactory.getLogger(Rearranging.class);

    private final Rearrangements rearrangements;
    private final PlacesAnew places;
    private final MovesAnew moves;
    private final MovesBack back;
    private final TaskExecutor background;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean closed;

    Rearranging(
            Rearrangements rearrangements,
            PlacesAnew places,
            MovesAnew moves,
            MovesBack back,
            @Qualifier("applicationTaskExecutor") TaskExecutor background,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.rearrangements = rearrangements;
        this.places = places;
        this.moves = moves;
        this.back = back;
        this.background = background;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Goes on at once with what is to be done, if this node is not at it. */
    @Scheduled(
            initialDelayString = "${stemma.matching.rearrange-every:PT10S}",
            fixedDelayString = "${stemma.matching.rearrange-every:PT10S}")
    public void goOn() {
        if (!closed && working.compareAndSet(false, true)) {
            background.execute(this::work);
        }
    }

    @EventListener
    void on(ContextClosedEvent event) {
        closed = true;
    }

    private void work() {
        try {
            while (!closed && step()) {}
        } catch (RuntimeException e) {
            log.warn("Placing the archive anew stopped, and will be tried again", e);
        } finally {
            working.set(false);
        }
    }

    /** Whether there is more to do for this node. */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> alone() && stepAlone()));
    }

    private boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('stemma.rearrangement'))")
                .query(Boolean.class)
                .single();
    }

    private boolean stepAlone() {
        return rearrangements.atWork().map(this::step).orElse(false);
    }

    /** Whether there is more to do, and others let it be done now. */
    private boolean step(Rearrangement run) {
        return switch (run.state()) {
            case WORKING -> places.step(run);
            case MOVING -> moves.step(run);
            case UNDOING -> back.step(run);
            default -> throw new IllegalStateException("nothing is to be done while it is " + run.state());
        };
    }
}
