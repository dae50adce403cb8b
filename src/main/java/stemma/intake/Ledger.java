package stemma.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.parsing.Decoding;
import stemma.parsing.LedgerLine;
import stemma.parsing.LineClass;

/** Accounts for every non-blank line of every report: what it was taken for, and by which rule. */
@Component
public class Ledger {

    /** A line of a report as received; class and rule are null where it is blank. */
    public record Entry(
            int number,
            String text,
            @Nullable LineClass lineClass,
            @Nullable String rule) {}

    private record Reading(LineClass lineClass, String rule) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    Ledger(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** A report's ledger is written once. */
    void write(long report, List<LedgerLine> lines) {
        batches.batchUpdate("""
                insert into ledger_line (report_id, line, line_class, rule) values (?, ?, ?, ?)
                on conflict do nothing""", lines, 200, (statement, line) -> {
            statement.setLong(1, report);
            statement.setInt(2, line.number());
            statement.setString(3, line.lineClass().name());
            statement.setString(4, line.rule());
        });
    }

    /** Every line of the report, blank ones included, beside what was made of it. */
    public List<Entry> lines(long report, byte[] bytes) {
        Map<Integer, Reading> readings = readings(report);
        List<String> lines = Decoding.of(bytes).text().lines().toList();
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(number -> entry(number, lines.get(number - 1), readings.get(number)))
                .toList();
    }

    private static Entry entry(int number, String text, @Nullable Reading reading) {
        return reading == null
                ? new Entry(number, text, null, null)
                : new Entry(number, text, reading.lineClass(), reading.rule());
    }

    private Map<Integer, Reading> readings(long report) {
        Map<Integer, Reading> readings = new HashMap<>();
        jdbc.sql("select line, line_class, rule from ledger_line where report_id = ?")
                .param(report)
                .query(row -> {
                    readings.put(
                            row.getInt("line"),
                            new Reading(LineClass.valueOf(row.getString("line_class")), row.getString("rule")));
                });
        return readings;
    }
}
