package stemma.parsing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What editors have decided about lines, for the parser to go by.
 *
 * @param outlet whose rules these are
 * @param rules the outlet's rules, the first that catches a line counts
 * @param classes what single lines are, by their numbers; this counts more than any rule
 */
public record Decisions(@Nullable String outlet, List<OutletRule> rules, Map<Integer, LineClass> classes) {

    /** Nobody has decided anything. */
    public static final Decisions NONE = new Decisions(null, List.of(), Map.of());

    public Decisions {
        rules = List.copyOf(rules);
        classes = Map.copyOf(classes);
        if (outlet == null && !rules.isEmpty()) {
            throw new IllegalArgumentException("rules belong to an outlet");
        }
    }
}
