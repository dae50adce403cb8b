package stemma.intake;

import java.time.Instant;
import stemma.parsing.OutletRule;

/**
 * A rule of an outlet in its list.
 *
 * @param outlet the house's name of the outlet
 * @param caught how many lines it has caught so far
 */
public record RuleEntry(
        OutletRule rule, String outlet, boolean active, boolean deleted, String madeBy, Instant madeAt, long caught) {

    public long id() {
        return rule.id();
    }
}
