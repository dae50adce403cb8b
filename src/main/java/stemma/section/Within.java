package stemma.section;

import java.util.Map;

/** A condition in SQL on an article in a story, and the values of its parameters. */
public record Within(String condition, Map<String, Object> values) {

    public Within {
        values = Map.copyOf(values);
    }
}
