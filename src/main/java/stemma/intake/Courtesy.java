package stemma.intake;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Leaves room for people: while pages are asked for, a large import works with one thread, else with all processors. */
@Component
public class Courtesy implements DisposableBean {

    private static final Duration RECENT = Duration.ofSeconds(1);

    /** What a thread has learned of a language is dear to learn again, so threads are kept. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ExecutorService one = workers(1);
    private final ExecutorService all = workers(Runtime.getRuntime().availableProcessors());
    private volatile long asked = System.nanoTime() - RECENT.toNanos();

    /** A page was asked for just now. */
    public void asked() {
        asked = System.nanoTime();
    }

    /** Whether people are about. */
    public boolean isDue() {
        return System.nanoTime() - asked < RECENT.toNanos();
    }

    /** Those who may work at this moment; parallel streams in their work use no other threads. */
    ExecutorService workers() {
        return isDue() ? one : all;
    }

    @Override
    public void destroy() {
        one.shutdown();
        all.shutdown();
    }

    private static ExecutorService workers(int count) {
        return new ForkJoinPool(
                count,
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                false,
                count,
                count,
                1,
                null,
                KEPT.toSeconds(),
                TimeUnit.SECONDS);
    }
}
