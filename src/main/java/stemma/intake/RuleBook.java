package stemma.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import stemma.parsing.LineClass;
import stemma.parsing.OutletRule;
import stemma.parsing.OutletRule.Matching;
import stemma.register.Register;

/**
 * The rules of outlets that are switched on, at hand for every file of an import. What another program changes is seen
 * here within seconds.
 */
@Component
class RuleBook {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private record Row(String outlet, OutletRule rule) {}

    private record Snapshot(Instant taken, List<Row> rows, Map<String, List<OutletRule>> byName) {}

    private final JdbcClient jdbc;
    private final Register register;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    RuleBook(JdbcClient jdbc, Register register, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock;
    }

    /** The outlet's rules in their order; the outlet may have any of its names. */
    List<OutletRule> of(@Nullable String outlet) {
        Snapshot now = snapshot();
        return outlet == null || now.rows().isEmpty()
                ? List.of()
                : now.byName().computeIfAbsent(outlet, name -> of(name, now.rows()));
    }

    private List<OutletRule> of(String name, List<Row> rows) {
        String outlet = key(name);
        return rows.stream()
                .filter(row -> key(row.outlet()).equals(outlet))
                .map(Row::rule)
                .toList();
    }

    /** Equal keys are names of one outlet. */
    private String key(String name) {
        return register.outlet(name).strip().toLowerCase(Locale.ROOT);
    }

    @TransactionalEventListener
    void on(RuleChanged changed) {
        snapshot = null;
    }

    private Snapshot snapshot() {
        Snapshot known = snapshot;
        if (known != null && clock.instant().isBefore(known.taken().plus(FRESH))) {
            return known;
        }
        Snapshot now = new Snapshot(clock.instant(), rows(), new ConcurrentHashMap<>());
        snapshot = now;
        return now;
    }

    private List<Row> rows() {
        return jdbc.sql("""
                        select id, outlet, matching, words, line_class from outlet_rule
                        where active and deleted_at is null order by position, id""")
                .query((row, n) -> new Row(
                        row.getString("outlet"),
                        new OutletRule(
                                row.getLong("id"),
                                Matching.valueOf(row.getString("matching")),
                                row.getString("words"),
                                LineClass.valueOf(row.getString("line_class")))))
                .list();
    }
}
