package stemma.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stemma.parsing.LineClass;
import stemma.parsing.OutletRule;
import stemma.parsing.OutletRule.Matching;

/** A rule of an outlet as an editor typed it. */
public record TypedRule(String outlet, Matching matching, String words, LineClass lineClass) {

    private static final int LONGEST_OUTLET = 200;

    /** A field that the form does not send is null. */
    public TypedRule(
            @Nullable String outlet,
            @Nullable Matching matching,
            @Nullable String words,
            @Nullable LineClass lineClass) {
        this.outlet = outlet == null ? "" : outlet.strip();
        this.matching = matching == null ? Matching.WHOLE : matching;
        this.words = words == null ? "" : words.strip();
        this.lineClass = lineClass == null ? LineClass.BOILERPLATE : lineClass;
    }

    /** Whether nothing was typed yet. */
    boolean isBlank() {
        return outlet.isEmpty() && words.isEmpty();
    }

    /** What is wrong with it, by field. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (outlet.isEmpty() || outlet.length() > LONGEST_OUTLET) {
            problems.put("outlet", "Name the outlet whose reports have such lines.");
        }
        int length = words.length();
        if (length == 0 || length > OutletRule.LONGEST) {
            problems.put("words", "Give the words of the line, %d characters at most.".formatted(OutletRule.LONGEST));
        } else if (matching != Matching.WHOLE && length < OutletRule.SHORTEST_PART) {
            problems.put(
                    "words",
                    "Give at least %d characters: fewer stand everywhere.".formatted(OutletRule.SHORTEST_PART));
        }
        return problems;
    }
}
