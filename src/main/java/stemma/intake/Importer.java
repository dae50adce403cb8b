package stemma.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.bulk.BulkTables;
import stemma.delivery.Delivery;
import stemma.undo.TouchedSince;

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
    private final ItemLog items;
    private final BulkTables tables;
    private final Conveyor conveyor;
    private final Filing filing;
    private final Returning returning;
    private final Forecast forecast;
    private final Disk disk;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Importer(
            RunLog runs,
            ItemLog items,
            BulkTables tables,
            Conveyor conveyor,
            Filing filing,
            Returning returning,
            Forecast forecast,
            Disk disk,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.tables = tables;
        this.conveyor = conveyor;
        this.filing = filing;
        this.returning = returning;
        this.forecast = forecast;
        this.disk = disk;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Stores what was received as a new run and returns its number; nothing is worked through yet. */
    long begin(Errand errand, List<? extends Delivery> deliveries) {
        // The few seeds of a start are no reason not to start.
        Runnable room = errand.origin() == Origin.SEED ? () -> {} : disk::refuseIfLow;
        room.run();
        Long run = transaction.execute(status -> {
            long id = runs.begin(errand);
            Arrivals arrivals = new Arrivals(tables, room, id, clock.instant());
            deliveries.forEach(delivery -> take(delivery, arrivals));
            arrivals.close();
            runs.recount(id);
            events.publishEvent(new RunStarted(id, errand, arrivals.count()));
            return id;
        });
        return Objects.requireNonNull(run);
    }

    private static void take(Delivery delivery, Arrivals arrivals) {
        try {
            delivery.open(arrivals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Works through all that waits in the run, as long as it may go on. */
    void work(long run, BooleanSupplier goesOn) {
        conveyor.work(run, goesOn, left -> workSingly(run, left, goesOn));
        boolean more = true;
        while (more && goesOn.getAsBoolean()) {
            more = workOnePatiently(run);
        }
        runs.finish(run);
    }

    private void workSingly(long run, int files, BooleanSupplier goesOn) {
        boolean more = true;
        for (int i = 0; i < files && more && goesOn.getAsBoolean(); i++) {
            more = workOnePatiently(run);
        }
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
                log.warn(
                        "Run {} waits and tries again: {}",
                        run,
                        Refusal.rootOf(e).getMessage());
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
        @Nullable Waiting[] taken = new Waiting[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Waiting> next = items.next(run);
                next.ifPresent(waiting -> {
                    taken[0] = waiting;
                    long mark = waiting.prediction() == null ? 0 : forecast.mark();
                    record(run, waiting, done(run, waiting), mark);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException | Error e) {
            Waiting failed = taken[0];
            if (failed == null || Passing.passes(e) || Ruin.is(e)) {
                throw e;
            }
            return refuse(run, failed, e);
        }
    }

    private Worked done(long run, Waiting waiting) {
        Integer undoes = waiting.undoes();
        return undoes == null ? filed(run, waiting) : returning.takeBack(run, waiting, undoes);
    }

    private Worked filed(long run, Waiting waiting) {
        Worked worked = filing.file(run, waiting);
        Long article = worked.articleId();
        if (worked.outcome() == Outcome.CHANGED && article != null) {
            items.before(run, waiting.position(), article).ifPresent(first -> {
                throw new SameReport(first);
            });
        }
        return worked;
    }

    /** Nothing of the file was stored: its transaction is rolled back, and its bytes stay with the run. */
    private boolean refuse(long run, Waiting failed, Throwable reason) {
        Worked refused = reason instanceof TouchedSince
                ? Worked.kept("kept: " + reason.getMessage())
                : Worked.refused(Refusal.of(run, failed, reason));
        transaction.executeWithoutResult(status -> record(run, failed, refused, 0));
        return true;
    }

    private void record(long run, Waiting waiting, Worked worked, long mark) {
        int position = waiting.position();
        String prediction = waiting.prediction();
        Map<Integer, String> differences = prediction == null
                ? Map.of()
                : forecast.differences(Map.of(position, prediction), Map.of(position, worked), mark);
        items.worked(run, position, worked, differences.get(position));
        runs.count(run, List.of(worked.outcome()), differences.size());
    }
}
