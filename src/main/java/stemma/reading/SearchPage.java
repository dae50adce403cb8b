package stemma.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.search.Hit;

/**
 * The search page: a blank query asks nothing yet; a problem is the key of the message that says why the query could not
 * be run.
 *
 * @param next the number of the page that follows
 * @param many whether so many texts have the words that only the newest were looked at
 */
record SearchPage(
        String query,
        List<Hit> hits,
        @Nullable Integer next,
        boolean many,
        @Nullable String problem) {

    SearchPage {
        query = query.strip();
        hits = List.copyOf(hits);
    }

    static SearchPage problem(String query, String problem) {
        return new SearchPage(query, List.of(), null, false, problem);
    }

    public boolean asked() {
        return !query.isEmpty();
    }
}
