package stemma.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to programs: search engines, and those who show a preview of a link.
 *
 * @param type as OpenGraph has it
 * @param data JSON-LD, in which no character can end the element that it stands in
 */
public record Head(
        String title,
        String description,
        String canonical,
        String type,
        String site,
        String image,
        @Nullable Instant published,
        @Nullable Instant modified,
        List<String> authors,
        List<Alternate> alternates,
        String data) {

    /** The same in another form. */
    public record Alternate(String type, String title, String address) {}

    public Head {
        authors = List.copyOf(authors);
        alternates = List.copyOf(alternates);
        if (data.contains("<")) {
            throw new IllegalArgumentException("data for programs could be read as markup");
        }
    }
}
