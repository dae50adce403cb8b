package stemma.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs wait in line and are worked through one after the other, by one node at a time. Every node looks at the line every
 * few seconds, so a run that a stop cut off goes on, here or elsewhere.
 */
@Component
class Line {

    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(15);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final Importer importer;
    private final Rehearsal rehearsal;
    private final RunLog runs;
    private final Disk disk;
    private final DataSource source;
    private final Semaphore news = new Semaphore(0);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));
    private volatile boolean closing;
    private long latest;

    Line(Importer importer, Rehearsal rehearsal, RunLog runs, Disk disk, DataSource source) {
        this.importer = importer;
        this.rehearsal = rehearsal;
        this.runs = runs;
        this.disk = disk;
        this.source = source;
    }

    /** Something was put in line or let go on: no need to wait for the next look. */
    void wake() {
        news.release();
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        worker.execute(this::stand);
    }

    /** Lets the file in hand be finished; the rest of its run waits for another node or the next start. */
    @EventListener(ContextClosedEvent.class)
    void close() throws InterruptedException {
        closing = true;
        wake();
        worker.shutdown();
        if (!worker.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("An import did not stop within {} s; its file is rolled back", STOP.toSeconds());
            worker.shutdownNow();
        }
    }

    private void stand() {
        try {
            while (!closing) {
                rest(look() ? LOOK : AFTER_TROUBLE);
            }
        } catch (Error e) {
            log.error("No more imports here: this program cannot be trusted with one. Start it again", e);
        }
    }

    private void rest(Duration time) {
        try {
            if (news.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            closing = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Works through the line if there is one and it is our turn; tells whether all went well. */
    private boolean look() {
        try {
            if (next().isPresent()) {
                Optional<Turn> taken = Turn.take(source);
                if (taken.isPresent()) {
                    workThrough(taken.get());
                }
            }
            return true;
        } catch (SQLException | RuntimeException e) {
            if (Passing.passes(e)) {
                log.warn("Imports wait for the database: {}", e.getMessage());
            } else {
                log.error("An import stopped; it is tried again in {} s", AFTER_TROUBLE.toSeconds(), e);
            }
            return closing;
        }
    }

    private void workThrough(Turn turn) throws SQLException {
        try (turn) {
            boolean moves = true;
            for (Optional<Run> next = next(); moves && next.isPresent(); next = next()) {
                work(next.get(), turn);
                // Its last file may be in the hands of a node that starts and seeds: look again later.
                moves = !runs.run(next.get().id()).moving();
            }
        }
    }

    private void work(Run run, Turn turn) {
        // one that is still being received comes here again and again
        if (run.counts().done() > 0 && run.id() != latest) {
            log.info("Import {} goes on at file {}", run.id(), run.counts().done() + 1);
        }
        latest = run.id();
        runs.takeUp(run.id());
        if (run.state() == State.PREVIEWING) {
            rehearsal.work(run.id(), () -> goesOn(turn));
        } else {
            importer.work(run.id(), () -> goesOn(turn));
        }
    }

    private boolean goesOn(Turn turn) {
        return !closing && !disk.isLow() && turn.stands();
    }

    private Optional<Run> next() {
        return closing || disk.isLow() ? Optional.empty() : runs.firstInLine();
    }
}
