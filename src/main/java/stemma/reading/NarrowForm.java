package stemma.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.search.Typed;

/**
 * The fields beside the words of a search. They end up as words themselves, so that there is one language: a field that was changed
 * counts more than what was typed, and one that was not says nothing.
 *
 * @param was the search that the fields were filled from; null if no fields were sent
 * @param from the first day
 * @param to the last day
 */
public record NarrowForm(
        @Nullable String was,
        @Nullable String outlet,
        @Nullable String author,
        @Nullable String topic,
        @Nullable String from,
        @Nullable String to,
        @Nullable String lang,
        @Nullable String kind) {

    /** In the order in which they are written. */
    private static final List<String> NAMES = List.of("outlet", "author", "topic", "after", "before", "lang", "kind");

    static NarrowForm of(Typed typed) {
        return new NarrowForm(
                typed.query(),
                typed.value("outlet"),
                typed.value("author"),
                typed.value("topic"),
                typed.value("after"),
                moved(typed.value("before"), -1),
                typed.value("lang"),
                typed.value("kind"));
    }

    boolean isSent() {
        return was != null;
    }

    /** What was typed, with what the fields say of it. */
    String query(String typed) {
        Map<String, String> before =
                of(Typed.of(Objects.requireNonNullElse(was, ""))).values();
        Map<String, String> now = values();
        Typed query = Typed.of(typed);
        for (String name : NAMES) {
            String value = now.getOrDefault(name, "").strip();
            if (!value.equals(before.get(name))) {
                query = query.with(name, value);
            }
        }
        return query.query();
    }

    private Map<String, String> values() {
        return Map.of(
                "outlet", given(outlet),
                "author", given(author),
                "topic", given(topic),
                "after", given(from),
                "before", moved(given(to), 1),
                "lang", given(lang),
                "kind", given(kind));
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** Another day than a written one; what is no day stays, so that it can be told. */
    private static String moved(String day, int by) {
        try {
            return day.isBlank()
                    ? ""
                    : LocalDate.parse(day.strip()).plusDays(by).toString();
        } catch (DateTimeException e) {
            return day;
        }
    }
}
