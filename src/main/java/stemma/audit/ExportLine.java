package stemma.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One entry of the audit log as a line of a file. */
final class ExportLine {

    static final String CSV_HEADER = "id,at,actor,action,subject,detail,before,after,address\r\n";

    private ExportLine() {}

    /** As RFC 4180 has it. */
    static String csv(AuditEntry entry) {
        return Arrays.stream(new @Nullable Object[] {
                    entry.id(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.detail(),
                    entry.before(),
                    entry.after(),
                    entry.address()
                })
                .map(value -> value == null ? "" : cell(value.toString()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A spreadsheet must not take what somebody typed for a formula: an apostrophe before it makes it text. */
    private static String cell(String value) {
        boolean formula = value.length() > 1 && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
        String text = formula ? "'" + value : value;
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    static String json(AuditEntry entry) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", entry.id());
        line.put("at", entry.at().toString());
        line.put("actor", entry.actor());
        line.put("action", entry.action());
        line.put("subject", entry.subject());
        line.put("detail", entry.detail());
        line.put("before", entry.before());
        line.put("after", entry.after());
        line.put("address", entry.address());
        return JsonMapper.shared().writeValueAsString(line) + "\n";
    }
}
