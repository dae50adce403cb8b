package stemma.intake;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stemma.parsing.UnreadableReport;

/** Says to people why a file was refused, and to the log what people cannot mend. */
final class Refusal {

    private static final Logger log = LoggerFactory.getLogger(Refusal.class);

    private Refusal() {}

    static String of(long run, Waiting failed, Throwable reason) {
        if (reason instanceof UnreadableReport || reason instanceof SameReport) {
            return sentence(String.valueOf(reason.getMessage()));
        }
        log.error("Run {}, file {} ({}) failed", run, failed.position(), failed.name(), reason);
        Throwable root = rootOf(reason);
        return "The report could not be stored: "
                + (root instanceof Error
                        ? "reading it failed with " + root
                        : firstLine(String.valueOf(root.getMessage())));
    }

    /** Refusals come from many places, and stand in one list. */
    static String sentence(String reason) {
        String begun = reason.substring(0, reason.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + reason.substring(reason.offsetByCodePoints(0, 1));
        return begun.endsWith(".") ? begun : begun + ".";
    }

    /** Behind it PostgreSQL prints whole rows, which tell an admin nothing that the log does not. */
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    static Throwable rootOf(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown : rootOf(cause);
    }
}
