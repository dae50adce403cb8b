package stemma.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.parsing.LineClass;
import stemma.parsing.OutletRule;
import stemma.parsing.OutletRule.Matching;
import stemma.register.Register;

/** What editors said of lines “always, for this outlet”: rules that act on all later imports. */
@Component
@Transactional
public class OutletRules {

    private static final String SELECT = """
            select outlet_rule.*, coalesce(caught.lines, 0) as caught from outlet_rule left join (
                select substring(rule from '^outlet rule ([0-9]+):')::bigint as id, count(*) as lines
                from ledger_line where rule like 'outlet rule %' group by 1) caught using (id)
            """;

    private final JdbcClient jdbc;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutletRules(JdbcClient jdbc, Register register, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /** All that are not deleted, those of one outlet beside each other and in the order in which they count. */
    @Transactional(readOnly = true)
    public List<RuleEntry> all() {
        return jdbc.sql(SELECT + "where deleted_at is null order by position, id").query(this::entry).list().stream()
                .sorted(Comparator.comparing(entry -> entry.outlet().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The rule of this number, deleted or not. */
    @Transactional(readOnly = true)
    public RuleEntry rule(long id) {
        return jdbc.sql(SELECT + "where outlet_rule.id = ?")
                .param(id)
                .query(this::entry)
                .optional()
                .orElseThrow(() -> new RuleNotFound(id));
    }

    /** Makes a rule that counts after the outlet's others, and tells its number. */
    public long make(String outlet, Matching matching, String words, LineClass lineClass, String who) {
        oneAtATime();
        OutletRule rule = new OutletRule(0, matching, words, lineClass);
        String name = register.outlet(outlet.strip());
        long id = jdbc.sql("""
                        insert into outlet_rule (outlet, matching, words, line_class, position, made_by, made_at)
                        values (?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from outlet_rule), ?, ?)
                        returning id""")
                .params(name, matching.name(), rule.words(), lineClass.name(), who, Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        String detail = "%s: what %s “%s” is %s".formatted(name, matching.word(), rule.words(), lineClass.word());
        announce(id, who, "make outlet rule", detail);
        return id;
    }

    /** Lets the rule count before the one above it among its outlet's, or after the one below it. */
    public void move(long id, boolean up, String who) {
        oneAtATime();
        String outlet = rule(id).outlet();
        List<Long> order = new ArrayList<>(all().stream()
                .filter(entry -> entry.outlet().equalsIgnoreCase(outlet))
                .map(RuleEntry::id)
                .toList());
        int place = order.indexOf(id);
        int other = up ? place - 1 : place + 1;
        if (place < 0 || other < 0 || other >= order.size()) {
            return;
        }
        Collections.swap(order, place, other);
        for (int i = 0; i < order.size(); i++) {
            jdbc.sql("update outlet_rule set position = ? where id = ?")
                    .params(i + 1, order.get(i))
                    .update();
        }
        announce(id, who, up ? "move outlet rule up" : "move outlet rule down", null);
    }

    /** Switches the rule on or off; lines that it has caught stay as they are. */
    public void turn(long id, boolean on, String who) {
        change(id, "active = ?", on);
        announce(id, who, on ? "switch outlet rule on" : "switch outlet rule off", null);
    }

    /** Takes the rule out of the list; it can be restored. */
    public void delete(long id, String who) {
        change(id, "deleted_by = ?, deleted_at = ?", who, Timestamp.from(clock.instant()));
        announce(id, who, "delete outlet rule", null);
    }

    public void restore(long id, String who) {
        change(id, "deleted_by = null, deleted_at = null");
        announce(id, who, "restore outlet rule", null);
    }

    private void change(long id, String what, Object... values) {
        List<Object> params = new ArrayList<>(List.of(values));
        params.add(id);
        if (jdbc.sql("update outlet_rule set " + what + " where id = ?")
                        .params(params)
                        .update()
                == 0) {
            throw new RuleNotFound(id);
        }
    }

    private void announce(long id, String who, String action, @Nullable String detail) {
        events.publishEvent(new RuleChanged(id, who, action, detail));
    }

    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('stemma.outlet-rule'))")
                .query()
                .listOfRows();
    }

    private RuleEntry entry(ResultSet row, int n) throws SQLException {
        return new RuleEntry(
                new OutletRule(
                        row.getLong("id"),
                        Matching.valueOf(row.getString("matching")),
                        row.getString("words"),
                        LineClass.valueOf(row.getString("line_class"))),
                register.outlet(row.getString("outlet")),
                row.getBoolean("active"),
                row.getTimestamp("deleted_at") != null,
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getLong("caught"));
    }
}
