package stemma.syndication;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stemma.search.Asked;
import stemma.search.Search;

/** Lists of what was searched for, the best first; their cursors count pages. */
final class Searched {

    private static final int LONGEST = 400;

    private Searched() {}

    /** @throws BadQuery if it is too long, or a part of it cannot be read */
    static Asked of(String query) {
        if (query.length() > LONGEST) {
            throw new BadQuery("That is a long search: " + LONGEST + " characters are the most.");
        }
        Asked asked = Asked.parse(query.replace('\0', ' '));
        if (!asked.problems().isEmpty()) {
            throw new BadQuery("This part of the search cannot be read: " + String.join(", ", asked.problems()) + ".");
        }
        return asked;
    }

    static int page(String after) {
        if (after.isEmpty()) {
            return 0;
        }
        if (!after.matches("[0-9]{1,2}")) {
            throw new BadCursor(after);
        }
        return Integer.parseInt(after);
    }

    static <T> Page<T> page(Search.Slugs found, String after, Function<String, T> item) {
        @Nullable String next = found.more() ? String.valueOf(page(after) + 1) : null;
        return new Page<>(found.slugs().stream().map(item).toList(), next);
    }
}
