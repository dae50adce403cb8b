package stemma.matching;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The settings that count: those that an admin chose last, or else the configured ones. */
@Component
public class MatchingThresholds {

    /** Settings, and when they were looked up. */
    private record Known(MatchingSettings settings, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < FRESH;
        }
    }

    /** Others may have looked up the old settings while the new ones were not yet to be seen. */
    private final class MatchingReset implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            forget();
        }
    }

    /** So long another node may go on with the settings of before, in nanoseconds. */
    private static final long FRESH = 1_000_000_000;

    private final JdbcClient jdbc;
    private final MatchingSettings configured;
    private volatile Known known;

    @Autowired
    MatchingThresholds(JdbcClient jdbc, MatchingSettings configured) {
        this.jdbc = jdbc;
        this.configured = configured;
        this.known = new Known(configured, System.nanoTime() - FRESH);
    }

    /** What counts now. */
    public MatchingSettings current() {
        Known known = this.known;
        if (!known.isFresh()) {
            known = new Known(latest(), System.nanoTime());
            this.known = known;
        }
        return known.settings();
    }

    private MatchingSettings latest() {
        return jdbc.sql("select join_at, suggest_at from matching_setting order by id desc limit 1")
                .query((row, n) -> new MatchingSettings(row.getDouble("join_at"), row.getDouble("suggest_at")))
                .optional()
                .orElse(configured);
    }

    /** From now on these count, for what comes. */
    public void set(MatchingSettings settings, String admin, Instant now) {
        jdbc.sql("insert into matching_setting (join_at, suggest_at, set_by, set_at) values (?, ?, ?, ?)")
                .params(settings.join(), settings.suggest(), admin, Timestamp.from(now))
                .update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new MatchingReset());
        }
        forget();
    }

    private void forget() {
        known = new Known(configured, System.nanoTime() - FRESH);
    }

    /** What the program was configured with. */
    public MatchingSettings configured() {
        return configured;
    }
}
