package stemma.parsing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stemma.revision.Block;

/**
 * What a careful reader finds in a report, written down beside it: fields, then a line for each block of the body with
 * its first and last words, then after a row of dashes the class of each line that is not blank.
 */
final class ExpectedReport {

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> blocks = new ArrayList<>();
    private final Map<Integer, String> classes = new TreeMap<>();

    static ExpectedReport of(List<String> lines) {
        ExpectedReport expected = new ExpectedReport();
        int rule = lines.indexOf("---");
        for (String line : lines.subList(0, rule)) {
            if (line.matches("[PHI] .*")) {
                expected.blocks.add(line);
            } else {
                expected.fields.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
            }
        }
        lines.subList(rule + 1, lines.size()).forEach(expected::readClasses);
        return expected;
    }

    private void readClasses(String line) {
        String[] cells = line.split(" ");
        String[] range = cells[0].split("-");
        for (int i = Integer.parseInt(range[0]); i <= Integer.parseInt(range[range.length - 1]); i++) {
            classes.put(i, cells[1]);
        }
    }

    /** Every way in which the report was read otherwise. */
    List<String> differences(ParsedReport report) {
        List<String> differences = new ArrayList<>();
        read(report).forEach((name, found) -> {
            String wanted = fields.getOrDefault(name, "");
            if (!wanted.equals(found)) {
                differences.add(name + ": expected <" + wanted + "> but found <" + found + ">");
            }
        });
        differences.addAll(differingBlocks(report.body()));
        differences.addAll(differingClasses(report.ledger()));
        return differences;
    }

    private static Map<String, String> read(ParsedReport report) {
        Map<String, String> read = new LinkedHashMap<>();
        read.put("headline", text(report.headline()));
        read.put("dek", text(report.dek()));
        read.put("bylines", String.join("; ", report.bylines()));
        read.put("outlet", text(report.outlet()));
        read.put("dateline", text(report.dateline()));
        read.put("published", text(report.published()));
        read.put("url", text(report.url()));
        read.put("sources", String.join("; ", report.citedSources()));
        read.put("tags", String.join("; ", report.tags()));
        read.put("language", text(report.language()));
        return read;
    }

    private List<String> differingBlocks(List<Block> body) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(body.size(), blocks.size()); i++) {
            String found = i < body.size() ? shown(body.get(i)) : "nothing";
            String wanted = i < blocks.size() ? blocks.get(i) : "nothing";
            if (!matches(wanted, found)) {
                differences.add("block " + (i + 1) + ": expected <" + wanted + "> but found <" + found + ">");
            }
        }
        return differences;
    }

    private static boolean matches(String wanted, String found) {
        String[] ends = wanted.split(" … ", 2);
        return ends.length == 1
                ? found.equals(wanted)
                : found.startsWith(ends[0])
                        && found.endsWith(ends[1])
                        && found.length() >= ends[0].length() + ends[1].length();
    }

    private static String shown(Block block) {
        return block.kind().name().charAt(0) + " " + block.text();
    }

    private List<String> differingClasses(List<LedgerLine> ledger) {
        List<String> differences = new ArrayList<>();
        for (LedgerLine line : ledger) {
            String wanted = classes.get(line.number());
            if (!line.lineClass().name().equals(wanted)) {
                differences.add("line " + line.number() + ": expected " + wanted + " but found " + line.lineClass()
                        + " by " + line.rule() + ": " + line.text());
            }
        }
        return differences;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
