package stemma.syndication;

import java.time.Instant;
import java.util.List;

/**
 * A list that programs come back to, whichever form they read.
 *
 * @param path of the page for people that lists the same; the feeds lie under it
 */
record Feed(String title, String description, String path, List<Entry> entries) {

    Feed {
        entries = List.copyOf(entries);
    }

    Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** Where it lies in one of its forms. */
    String path(FeedForm form) {
        return (path.equals("/") ? "" : path) + "/feed." + form.ending();
    }
}
