package stemma.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How PostgreSQL goes about a look-up: by which scans, and how many rows and pages they read. */
final class LookUpPlan {

    /** What was read of the terms, rows that were passed over included. */
    record Read(Map<String, Long> rows, long pages, long fromDisk, double expected, double milliseconds) {

        long all() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s, %d pages, %d of them from disk, cost %.0f, %.2f ms",
                    rows,
                    pages,
                    fromDisk,
                    expected,
                    milliseconds);
        }
    }

    private static final int TERMS = 40;

    private final JdbcClient jdbc;
    private final DocumentFrequencies background;

    LookUpPlan(JdbcClient jdbc, DocumentFrequencies background) {
        this.jdbc = jdbc;
        this.background = background;
    }

    String told(Text text, long asked) {
        return "custom plan " + read(text, asked, "force_custom_plan") + "; generic plan "
                + read(text, asked, "force_generic_plan");
    }

    /** @param mode how PostgreSQL plans a statement that was prepared */
    Read read(Text text, long asked, String mode) {
        return read(text, asked, TermIndex.Side.ALL, mode);
    }

    Read read(Text text, long asked, TermIndex.Side side, String mode) {
        List<String> terms = Features.worded(text, background).foremost(TERMS);
        jdbc.sql("set plan_cache_mode = " + mode).update();
        jdbc.sql("prepare looking (text[], float8[], float8, bigint, int) as " + numbered(side))
                .update();
        try {
            String plan = jdbc.sql("explain (analyze, buffers, format json) execute looking (array['"
                            + String.join("','", terms) + "'], array_fill(7::float8, array[" + terms.size() + "]), "
                            + 7 * 0.05 * terms.size() + ", " + asked + ", 30)")
                    .query(String.class)
                    .single();
            JsonNode root = JsonMapper.shared().readTree(plan).get(0);
            Map<String, Long> rows = new TreeMap<>();
            collect(root.get("Plan"), rows);
            JsonNode top = root.get("Plan");
            long disk = top.path("Shared Read Blocks").asLong();
            return new Read(
                    rows,
                    top.path("Shared Hit Blocks").asLong() + disk,
                    disk,
                    top.path("Total Cost").asDouble(),
                    root.path("Execution Time").asDouble());
        } finally {
            jdbc.sql("deallocate looking").update();
            jdbc.sql("reset plan_cache_mode").update();
        }
    }

    private static String numbered(TermIndex.Side side) {
        String sql = side.sharing();
        List<String> names = List.of(":terms", ":weights", ":least", ":asked", ":limit");
        for (int i = 0; i < names.size(); i++) {
            sql = sql.replace(names.get(i), "$" + (i + 1));
        }
        return sql;
    }

    private static void collect(JsonNode node, Map<String, Long> rows) {
        if (node.has("Index Name") || node.has("Relation Name")) {
            double each = node.path("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble()
                    + node.path("Rows Removed by Index Recheck").asDouble();
            String what = node.path("Node Type").asString() + " "
                    + node.path("Index Name")
                            .asString(node.path("Relation Name").asString());
            rows.merge(what, Math.round(each * node.path("Actual Loops").asDouble()), Long::sum);
            if (node.has("Heap Fetches")) {
                rows.merge("heap fetches", node.path("Heap Fetches").asLong(), Long::sum);
            }
        }
        node.path("Plans").forEach(child -> collect(child, rows));
    }
}
