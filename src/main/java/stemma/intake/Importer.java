package stemma.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.parsing.UnreadableReport;

/**
 * The one way in for reports. A run's files are stored first, in one transaction, and then worked through, each in a
 * transaction of its own: whatever stops the program, no file is lost and none is half done.
 */
@Component
class Importer {

    private static final Logger log = LoggerFactory.getLogger(Importer.class);
    private static final int TRIES = 9;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final RunLog runs;
    private final Filing filing;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Importer(RunLog runs, Filing filing, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.runs = runs;
        this.filing = filing;
        this.transaction = transaction;
        this.events = events;
    }

    /** Stores what was received as a new run and returns its number; nothing is worked through yet. */
    long begin(Origin origin, String startedBy, List<? extends Delivery> deliveries) {
        Long run = transaction.execute(status -> {
            long id = runs.begin(origin, startedBy);
            Arrivals arrivals = new Arrivals(runs, id);
            deliveries.forEach(delivery -> take(delivery, arrivals));
            events.publishEvent(new RunStarted(id, startedBy, origin, arrivals.count()));
            return id;
        });
        return java.util.Objects.requireNonNull(run);
    }

    private static void take(Delivery delivery, Arrivals arrivals) {
        try {
            delivery.open(arrivals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Works through all that waits in the run. */
    void work(long run) {
        while (workOnePatiently(run)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        runs.finish(run);
    }

    /** What passes by itself, such as a database that is being started again, is waited for: about a minute in all. */
    private boolean workOnePatiently(long run) {
        for (int attempt = 1; ; attempt++) {
            try {
                return workOne(run);
            } catch (RuntimeException e) {
                if (!Passing.passes(e) || attempt == TRIES || !pause(attempt)) {
                    throw e;
                }
                log.warn("Run {} waits and tries again: {}", run, rootOf(e).getMessage());
            }
        }
    }

    private static boolean pause(int attempt) {
        try {
            Thread.sleep(FIRST_PAUSE.toMillis() << attempt);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean workOne(long run) {
        RunLog.@Nullable Waiting[] taken = new RunLog.Waiting[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<RunLog.Waiting> next = runs.next(run);
                next.ifPresent(waiting -> {
                    taken[0] = waiting;
                    filing.file(run, waiting);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException | Error e) {
            RunLog.Waiting failed = taken[0];
            if (failed == null || Passing.passes(e) || Ruin.is(e)) {
                throw e;
            }
            return refuse(run, failed, e);
        }
    }

    /** Nothing of the file was stored: its transaction is rolled back, and its bytes stay with the run. */
    private boolean refuse(long run, RunLog.Waiting failed, Throwable reason) {
        Throwable root = rootOf(reason);
        String message = "The report could not be stored: "
                + (root instanceof Error ? "reading it failed with " + root : root.getMessage());
        if (!(reason instanceof UnreadableReport)) {
            log.error("Run {}, file {} ({}) failed", run, failed.position(), failed.name(), reason);
        } else {
            message = String.valueOf(reason.getMessage());
        }
        runs.worked(run, failed.position(), Outcome.REFUSED, message, null);
        return true;
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown : rootOf(cause);
    }
}
