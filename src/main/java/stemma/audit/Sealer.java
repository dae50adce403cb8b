package stemma.audit;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has entries sealed right after their transaction, beside it: nobody who does something waits for the chain. Many
 * transactions in a row are sealed together.
 */
@Component
class Sealer implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);

    private final Seals seals;

    /** Whether somebody asked for a seal that was not begun yet, or that failed. */
    private volatile boolean behind;

    /** One works, one waits: whoever comes meanwhile is served by the one that waits. */
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            0,
            1,
            5,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            work -> new Thread(work, "audit-seal"),
            new ThreadPoolExecutor.DiscardPolicy());

    Sealer(Seals seals) {
        this.seals = seals;
    }

    void wake() {
        behind = true;
        worker.execute(this::sealAll);
    }

    /** For what a program left behind that was killed between its work and the seal. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    void regularly() {
        wake();
    }

    private void sealAll() {
        behind = false;
        try {
            int sealed;
            do {
                sealed = seals.seal();
            } while (sealed > 0);
        } catch (RuntimeException e) {
            behind = true;
            log.debug("The newest audit entries cannot be sealed now; they will be within a minute", e);
        }
    }

    /** What was done until the stop is sealed before the database goes. */
    @Override
    public void destroy() throws InterruptedException {
        if (behind) {
            worker.execute(this::sealAll);
        }
        worker.shutdown();
        if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
