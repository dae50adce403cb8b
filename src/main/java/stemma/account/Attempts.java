package stemma.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Counts what failed under a key, such as a name or an address, and says how long the next try has to wait: some are
 * free, then each doubles the wait, up to half a minute. A quarter of an hour without a failure forgets them all.
 */
final class Attempts {

    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 10_000;

    private record Failed(int times, Instant last) {}

    private final int free;
    private final Clock clock;
    private final Cache<String, Failed> failed;

    Attempts(int free, Clock clock) {
        this.free = free;
        this.clock = clock;
        this.failed = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(MEMORY)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** How long the next try has to wait from now; zero where it need not. */
    Duration wait(String key) {
        Failed known = failed.getIfPresent(key);
        if (known == null || known.times() < free) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.last().plus(pause(known.times() - free)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration pause(int doublings) {
        long seconds = 1L << Math.min(doublings, 10);
        return seconds < LONGEST.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST;
    }

    void failed(String key) {
        failed.asMap()
                .merge(
                        key,
                        new Failed(1, clock.instant()),
                        (before, now) -> new Failed(before.times() + 1, now.last()));
    }

    void forget(String key) {
        failed.invalidate(key);
    }
}
