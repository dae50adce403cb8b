package stemma.database;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a PostgreSQL log that say what is wrong. */
final class Complaints {
    private static final Pattern COMPLAINT =
            Pattern.compile("FATAL|PANIC|ERROR|HINT|DETAIL|(?i)error:|could not|hint:");
    private static final int AT_MOST = 6;

    private Complaints() {}

    static String in(String log) {
        List<String> lines = log.lines().toList();
        List<String> complaints = lines.stream().filter(COMPLAINT.asPredicate()).toList();
        List<String> shown = complaints.isEmpty() ? lines : complaints;
        return shown.stream()
                .skip(Math.max(0, shown.size() - AT_MOST))
                .map(line -> "  " + line.strip())
                .collect(Collectors.joining("\n"));
    }
}
