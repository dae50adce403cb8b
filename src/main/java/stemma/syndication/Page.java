package stemma.syndication;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} for the following page; null on the last
 */
record Page<T>(List<T> items, @Nullable String next) {

    /** The most items on a page. */
    static final int SIZE = 50;

    /** Makes a page of rows of which one more than fits was asked for. */
    static <R, T> Page<T> of(List<R> rows, ToLongFunction<R> key, Function<R, T> item) {
        List<R> shown = rows.subList(0, Math.min(SIZE, rows.size()));
        String next = rows.size() > SIZE ? String.valueOf(key.applyAsLong(shown.get(SIZE - 1))) : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }

    /** The key that a cursor stands for; that of the newest page for none. */
    static long cursor(String after) {
        if (after.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw new BadCursor(after);
        }
        return Long.parseLong(after);
    }
}
