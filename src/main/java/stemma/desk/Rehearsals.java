package stemma.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import stemma.matching.MatchingSettings;
import stemma.matching.MatchingThresholds;
import stemma.placing.Rehearsed;
import stemma.placing.Tuning;

/**
 * What thresholds would do to the newest articles: worked out once for each pair of settings, as long as nothing is placed, ruled
 * or regrouped, and in the background where it takes long.
 */
@Component
class Rehearsals {

    /** What was worked out, and when. */
    record Done(Rehearsed rehearsed, Instant at) {}

    private record Key(MatchingSettings now, MatchingSettings then, String state) {}

    private static final int KEPT = 20;

    /** A page waits so long for it, and then says that it is being worked out. */
    private static final long PATIENCE_MILLIS = 1_000;

    private final MatchingThresholds thresholds;
    private final Tuning tuning;
    private final TaskExecutor background;
    private final Clock clock;
    private final Cache<Key, CompletableFuture<Done>> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Rehearsals(
            MatchingThresholds thresholds,
            Tuning tuning,
            @Qualifier("applicationTaskExecutor") TaskExecutor background,
            Clock clock) {
        this.thresholds = thresholds;
        this.tuning = tuning;
        this.background = background;
        this.clock = clock;
    }

    /** None while it is being worked out. @param anew whether what is known does not count */
    Optional<Done> of(MatchingSettings then, boolean anew) {
        Key key = new Key(thresholds.current(), then, tuning.state());
        if (anew) {
            known.invalidate(key);
        }
        CompletableFuture<Done> done = known.get(
                key,
                wanted -> CompletableFuture.supplyAsync(
                        () -> new Done(tuning.rehearse(wanted.then()), clock.instant()), background));
        try {
            return Optional.of(done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            known.invalidate(key);
            throw new IllegalStateException("the thresholds could not be tried", e);
        }
    }
}
