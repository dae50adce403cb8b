package stemma.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search page: a blank query asks nothing yet; a problem says why the query could not be run. */
record SearchPage(
        String query,
        List<Hit> hits,
        @Nullable String next,
        @Nullable String problem) {

    SearchPage {
        query = query.strip();
        hits = List.copyOf(hits);
    }

    static SearchPage problem(String query, String problem) {
        return new SearchPage(query, List.of(), null, problem);
    }

    public boolean asked() {
        return !query.isEmpty();
    }
}
