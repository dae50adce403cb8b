package stemma.placing;

import java.util.Locale;
import stemma.audit.AuditedEvent;
import stemma.matching.MatchingSettings;

/** An admin changed from which scores articles are placed and editors are asked. */
public record ThresholdsMoved(MatchingSettings from, MatchingSettings to, String actor) implements AuditedEvent {

    @Override
    public String action() {
        return "move thresholds";
    }

    @Override
    public String subject() {
        return "matching";
    }

    @Override
    public String detail() {
        return String.format(
                Locale.ROOT,
                "join %.2f, was %.2f; suggest %.2f, was %.2f",
                to.join(),
                from.join(),
                to.suggest(),
                from.suggest());
    }

    @Override
    public String before() {
        return told(from);
    }

    @Override
    public String after() {
        return told(to);
    }

    private static String told(MatchingSettings settings) {
        return String.format(Locale.ROOT, "join %.2f, suggest %.2f", settings.join(), settings.suggest());
    }
}
