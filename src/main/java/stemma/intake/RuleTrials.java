package stemma.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.parsing.OutletRule;
import stemma.parsing.ReceivedFile;
import stemma.parsing.RuleLines;
import stemma.register.Register;

/** Which lines a rule would catch, and which it has caught. */
@Component
@Transactional(readOnly = true)
public class RuleTrials {

    private static final int REPORTS = 1000;
    private static final int EXAMPLES = 20;

    /** @param line the number of the line; 0 where it was not caught yet */
    public record Example(String slug, String file, int line, String text) {}

    /**
     * What a rule would have caught in the last reports of its outlet.
     *
     * @param reports how many were looked at
     * @param catching in how many of them it would catch a line
     */
    public record Trial(int reports, int catching, int lines, List<Example> examples) {}

    /** Of so many characters the lines are kept for the next trial: who words a rule tries it more than once. */
    private static final int KEPT = 10_000_000;

    private record Report(String slug, String file, RuleLines lines) {}

    private final JdbcClient jdbc;
    private final Register register;

    /** By the number of their report, which never changes. */
    private final Cache<Long, RuleLines> read = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Long report, RuleLines lines) -> lines.size())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RuleTrials(JdbcClient jdbc, Register register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /** Tries the rule on the last thousand reports of the outlet, one after the other. */
    public Trial of(String outlet, OutletRule rule) {
        String[] names = Stream.of(outlet.strip(), register.outlet(outlet.strip()))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
        int[] counts = new int[3];
        List<Example> examples = new ArrayList<>();
        try (Stream<Report> reports = last(names)) {
            reports.forEach(report -> {
                List<String> caught = report.lines().caughtBy(rule);
                counts[0]++;
                counts[1] += caught.isEmpty() ? 0 : 1;
                counts[2] += caught.size();
                caught.stream()
                        .limit(EXAMPLES - examples.size())
                        .forEach(text -> examples.add(new Example(report.slug(), report.file(), 0, text)));
            });
        }
        return new Trial(counts[0], counts[1], counts[2], examples);
    }

    private Stream<Report> last(String... names) {
        Map<Long, RuleLines> known = Map.copyOf(read.asMap());
        return jdbc
                .sql("""
                        select slug, file_name, report.id, case when report.id <> all(?) then report.content end as content
                        from article join revision on revision.id = article.head_id join report on report.id = article.report_id
                        where lower(revision.outlet) = any(?) order by article.id desc limit ?""")
                .withFetchSize(20)
                .params(known.keySet().toArray(Long[]::new), names, REPORTS)
                .query((row, n) -> report(row, known))
                .stream();
    }

    private Report report(ResultSet row, Map<Long, RuleLines> known) throws SQLException {
        String file = row.getString("file_name");
        byte[] content = row.getBytes("content");
        RuleLines lines = content == null
                ? Objects.requireNonNull(known.get(row.getLong("id")))
                : RuleLines.of(new ReceivedFile(file, content));
        if (content != null) {
            read.put(row.getLong("id"), lines);
        }
        return new Report(row.getString("slug"), file, lines);
    }

    /** The last lines that the rule has caught, where an article still tells their reports. */
    public List<Example> examples(long rule) {
        return jdbc.sql("""
                        select slug, file_name, report.content, line from ledger_line
                        join report on report.id = ledger_line.report_id join article using (collection_id, source_key)
                        where rule like 'outlet rule %' and substring(rule from '^outlet rule ([0-9]+):')::bigint = ?
                        order by ledger_line.report_id desc, line limit ?""")
                .params(rule, EXAMPLES)
                .query((row, n) -> example(
                        row.getString("slug"),
                        row.getString("file_name"),
                        row.getInt("line"),
                        Objects.requireNonNull(row.getBytes("content"))))
                .list();
    }

    private static Example example(String slug, String file, int line, byte[] bytes) {
        List<String> lines = new ReceivedFile(file, bytes).lines();
        return new Example(slug, file, line, line <= lines.size() ? lines.get(line - 1) : "");
    }
}
