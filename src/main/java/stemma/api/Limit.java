package stemma.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How many requests of one kind each asker may send in a minute: a bucket for each that fills up again evenly. */
final class Limit {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ASKERS = 20_000;

    /** How one request stands to it; the seconds are rounded up. */
    record Standing(boolean passes, long left, long secondsUntilNext, long secondsUntilFull) {}

    private final String name;
    private final int quota;
    private final Clock clock;
    private final Cache<String, Bucket> buckets;

    Limit(String name, int quota, Clock clock) {
        this.name = name;
        this.quota = quota;
        this.clock = clock;
        // Who has not asked for a minute has a full bucket again, so nothing is lost with it.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ASKERS)
                .expireAfterAccess(WINDOW)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    String name() {
        return name;
    }

    boolean isNone() {
        return quota == 0;
    }

    Standing take(String asker) {
        ConsumptionProbe probe = buckets.get(asker, key -> bucket()).tryConsumeAndReturnRemaining(1);
        return new Standing(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Math.max(1, seconds(probe.getNanosToWaitForRefill())),
                seconds(probe.getNanosToWaitForReset()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .withCustomTimePrecision(new Time(clock))
                .build();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }

    /** As a header says it: a structured field (RFC 9651). */
    String policy() {
        return "\"" + name + "\";q=" + quota + ";w=" + WINDOW.toSeconds();
    }

    String standing(Standing standing) {
        return "\"" + name + "\";r=" + standing.left() + ";t=" + standing.secondsUntilFull();
    }

    private record Time(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
