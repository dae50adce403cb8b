package stemma.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text names as its outlet and its authors, in its own words.
 *
 * @param url where it was published
 */
public record Named(@Nullable String outlet, @Nullable String url, List<String> bylines) {

    public Named {
        bylines = List.copyOf(bylines);
    }
}
