package stemma.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a topic, an outlet, an author or a day.
 *
 * @param kind the first part of its address, such as {@code topics}
 * @param path its address without the cursor, encoded
 * @param next the cursor of the page of older ones
 */
public record SectionPage(
        String kind,
        String name,
        String path,
        List<StoryLine> stories,
        @Nullable String next) {

    public SectionPage {
        stories = List.copyOf(stories);
    }

    static SectionPage of(String kind, String name, String path, StoryList page) {
        return new SectionPage(kind, name, path, page.stories(), page.next());
    }
}
