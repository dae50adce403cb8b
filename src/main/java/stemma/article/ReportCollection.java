package stemma.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reports that belong together, such as those of one agency: a source's name counts within its collection only. */
public record ReportCollection(
        long id, String name, @Nullable String description, String madeBy, Instant madeAt) {

    /** The one that the schema makes, where everything goes for which nobody names another. */
    public static final long DEFAULT = 1;

    public boolean isDefault() {
        return id == DEFAULT;
    }
}
