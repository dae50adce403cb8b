package stemma.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text's outlet and authors, by number.
 *
 * @param outlet null where the text has none
 */
public record Credits(@Nullable Long outlet, List<Long> authors) {

    public Credits {
        authors = List.copyOf(authors);
    }
}
