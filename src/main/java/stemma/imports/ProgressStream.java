package stemma.imports;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import stemma.intake.Imports;

/** Tells open pages each second how far their run is: one query for each run that somebody looks at. */
@Component
class ProgressStream {

    private static final Logger log = LoggerFactory.getLogger(ProgressStream.class);
    private static final long NEVER = 0L;

    private final Imports imports;
    private final Clock clock;
    private final Map<SseEmitter, Long> followers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });

    ProgressStream(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
        var unused = pulse.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    SseEmitter follow(long run) {
        SseEmitter follower = new SseEmitter(NEVER);
        imports.run(run);
        follower.onCompletion(() -> followers.remove(follower));
        followers.put(follower, run);
        return follower;
    }

    private void beat() {
        Set<Long> runs = new HashSet<>(followers.values());
        for (long run : runs) {
            try {
                tell(run, Progress.of(imports.run(run), imports.obstacle().orElse(null), clock.instant()));
            } catch (RuntimeException e) {
                log.debug("The progress of run {} cannot be told now", run, e);
            }
        }
    }

    private void tell(long run, Progress progress) {
        followers.forEach((follower, followed) -> {
            if (followed == run) {
                tell(follower, progress);
            }
        });
    }

    private void tell(SseEmitter follower, Progress progress) {
        try {
            follower.send(SseEmitter.event()
                    .name(progress.rests() ? "rest" : "progress")
                    .data(progress));
            if (progress.rests()) {
                follower.complete();
            }
        } catch (IOException | IllegalStateException e) {
            followers.remove(follower); // the page was closed
            follower.completeWithError(e);
        }
    }

    /** Open pages must not hold up a stop. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        pulse.shutdownNow();
        followers.keySet().forEach(SseEmitter::complete);
    }
}
