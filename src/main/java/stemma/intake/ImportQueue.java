package stemma.intake;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs wait in line and are worked through one after the other; a run that a stop cut off goes on at the next start. */
@Component
class ImportQueue {

    private static final Logger log = LoggerFactory.getLogger(ImportQueue.class);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final Importer importer;
    private final RunLog runs;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));

    ImportQueue(Importer importer, RunLog runs) {
        this.importer = importer;
        this.runs = runs;
    }

    /** Puts the run in line and waits for it, but no longer than the given time. */
    void add(long run, Duration wait) {
        try {
            worker.submit(() -> work(run)).get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.info("Import {} goes on in the background", run);
        } catch (RejectedExecutionException e) {
            log.info("Import {} goes on at the next start", run);
        } catch (ExecutionException e) {
            throw new IllegalStateException("work(run) says itself what stopped it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(long run) {
        try {
            importer.work(run);
        } catch (RuntimeException e) {
            log.error("Import {} stopped; it goes on at the next start", run, e);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        for (long run : runs.unfinished()) {
            log.info("Import {} was cut off and goes on", run);
            worker.execute(() -> work(run));
        }
    }

    /** Lets the file in hand be finished; the rest of its run waits for the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("An import did not stop within {} s; its file is rolled back", STOP.toSeconds());
        }
    }
}
