package stemma.syndication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a feed tells of.
 *
 * @param id the same for ever
 * @param address where it can be read
 * @param language where it is another than that of the pages
 * @param summary plain words
 * @param html its whole text
 */
record Entry(
        String id,
        What what,
        String title,
        String address,
        Instant published,
        Instant updated,
        @Nullable String language,
        List<String> authors,
        @Nullable String summary,
        String html) {

    /** What has become of it; programs find the word as a category. */
    enum What {
        TOLD(null),
        CORRECTED("correction"),
        MERGED("merged"),
        WITHDRAWN("withdrawn");

        private final @Nullable String word;

        What(@Nullable String word) {
            this.word = word;
        }

        @Nullable
        String word() {
            return word;
        }
    }

    Entry {
        authors = List.copyOf(authors);
    }

    boolean withdrawn() {
        return what == What.WITHDRAWN;
    }
}
