package stemma.parsing;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The story to which a line of data says that its report belongs, as {@code group} and the Spark job write it.
 *
 * @param key what the file calls the story
 * @param probability how surely, 0 to 1, if the line says so
 */
public record StatedStory(String key, @Nullable Double probability) {

    /** Elsewhere a field of this name may hold the report's words: it is a key only where others hold them. */
    static final String NAME = "story";

    static final String PROBABILITY = "joined";

    /** A longer one is no key. */
    private static final int LONGEST = 200;

    static Optional<StatedStory> in(Map<String, Object> fields) {
        Object value = fields.get(NAME);
        if (!(value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger)) {
            return Optional.empty();
        }
        String key = Glyphs.shown(value.toString());
        return key.isEmpty() || key.length() > LONGEST || key.lines().count() > 1
                ? Optional.empty()
                : Optional.of(new StatedStory(key, probability(fields.get(PROBABILITY))));
    }

    private static @Nullable Double probability(@Nullable Object value) {
        return value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1
                ? (Double) number.doubleValue()
                : null;
    }
}
