package stemma.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.bulk.BulkRows;
import stemma.bulk.BulkTables;
import stemma.parsing.LineClass;
import stemma.parsing.ParsedReport;
import stemma.parsing.ReceivedFile;

/** Accounts for every non-blank line of every report: what it was taken for, and by which rule. */
@Component
public class Ledger {

    /** A line of a report as received; class, rule and confidence are null where it is blank. */
    public record Entry(
            int number,
            String text,
            @Nullable LineClass lineClass,
            @Nullable String rule,
            @Nullable Double confidence,
            @Nullable LineRuling ruling) {

        /** What it is: as an editor ruled, else as the rule said; null where it is blank. */
        public @Nullable LineClass taken() {
            return isRuled() && ruling != null ? ruling.lineClass() : lineClass;
        }

        /** Whether an editor's ruling stands. */
        public boolean isRuled() {
            return ruling != null && ruling.lineClass() != null;
        }
    }

    private record Reading(LineClass lineClass, String rule, double confidence) {}

    private final BulkTables tables;
    private final JdbcClient jdbc;
    private final RulingLog rulings;

    Ledger(BulkTables tables, JdbcClient jdbc, RulingLog rulings) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.rulings = rulings;
    }

    /** A report's ledger is opened once, with the number of lines that it must have, and filled. */
    void write(Map<Long, ParsedReport> parsed) {
        Map<Long, ParsedReport> unopened = new LinkedHashMap<>(parsed);
        unopened.keySet().removeAll(opened(parsed.keySet()));
        try (BulkRows rows = tables.into("ledger", "report_id", "filled_lines")) {
            unopened.forEach((report, read) -> rows.row(report, read.filledLines()));
        }
        try (BulkRows rows = tables.into("ledger_line", "report_id", "line", "line_class", "rule", "confidence")) {
            unopened.forEach((report, read) -> read.ledger()
                    .forEach(line ->
                            rows.row(report, line.number(), line.lineClass().name(), line.rule(), line.confidence())));
        }
    }

    private List<Long> opened(Set<Long> reports) {
        return jdbc.sql("select report_id from ledger where report_id = any(?::bigint[])")
                .param(reports.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Every line of the report, blank ones included, beside what was made of it. */
    public List<Entry> lines(long report, String file, byte[] bytes) {
        Map<Integer, Reading> readings = readings(report);
        Map<Integer, LineRuling> ruled = rulings.latest(report);
        List<String> lines = new ReceivedFile(file, bytes).lines();
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(number -> entry(number, lines.get(number - 1), readings.get(number), ruled.get(number)))
                .toList();
    }

    private static Entry entry(int number, String text, @Nullable Reading reading, @Nullable LineRuling ruling) {
        return reading == null
                ? new Entry(number, text, null, null, null, null)
                : new Entry(number, text, reading.lineClass(), reading.rule(), reading.confidence(), ruling);
    }

    /** What the rules took each line for. */
    Map<Integer, LineClass> classes(long report) {
        Map<Integer, LineClass> classes = new HashMap<>();
        readings(report).forEach((line, reading) -> classes.put(line, reading.lineClass()));
        return classes;
    }

    /** The same of a report that is not stored yet. */
    static Map<Integer, LineClass> classes(ParsedReport parsed) {
        Map<Integer, LineClass> classes = new HashMap<>();
        parsed.ledger().forEach(line -> classes.put(line.number(), line.lineClass()));
        return classes;
    }

    private Map<Integer, Reading> readings(long report) {
        Map<Integer, Reading> readings = new HashMap<>();
        jdbc.sql("select line, line_class, rule, confidence from ledger_line where report_id = ?")
                .param(report)
                .query(row -> {
                    readings.put(
                            row.getInt("line"),
                            new Reading(
                                    LineClass.valueOf(row.getString("line_class")),
                                    row.getString("rule"),
                                    row.getDouble("confidence")));
                });
        return readings;
    }
}
