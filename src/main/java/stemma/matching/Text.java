package stemma.matching;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the engine reads of a report; a headline or date that the source did not give is null. */
public record Text(
        @Nullable String headline, String body, @Nullable LocalDate published) {

    // PostgreSQL can keep neither NUL nor half a surrogate pair in a text.
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    public Text {
        headline = headline == null || headline.isBlank() ? null : storable(headline);
        body = storable(body);
    }

    private static String storable(String text) {
        return text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))
                ? text
                : UNSTORABLE.matcher(text).replaceAll(" ");
    }
}
