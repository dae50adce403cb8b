package stemma.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text names as its outlet and its authors, in its own words.
 *
 * @param url where it was published
 * @param tags what it says that it is about
 */
public record Named(@Nullable String outlet, @Nullable String url, List<String> bylines, List<String> tags) {

    public Named {
        bylines = List.copyOf(bylines);
        tags = List.copyOf(tags);
    }

    public Named(@Nullable String outlet, @Nullable String url, List<String> bylines) {
        this(outlet, url, bylines, List.of());
    }
}
