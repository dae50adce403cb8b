package stemma.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The filter as it stands in the address; what is wrong there counts as not asked for. */
record Asked(List<String> kind, String outlet, @Nullable Long collection, Age age, String q, boolean off, int page) {

    static final int LONGEST = 200;

    static final Asked EVERYTHING = new Asked(List.of(), "", null, Age.ANY, "", false, 0);

    static Asked of(
            List<String> kind, String outlet, String collection, String age, String q, boolean off, String page) {
        return new Asked(
                kind.stream()
                        .filter(key -> key.matches("[a-z]{1,20}"))
                        .distinct()
                        .toList(),
                clean(outlet),
                number(collection),
                age(age),
                clean(q),
                off,
                (int) Math.min(Objects.requireNonNullElse(number(page), 0L), Queue.PAGES));
    }

    private static String clean(String typed) {
        String clean = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    private static @Nullable Long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    private static Age age(String typed) {
        for (Age age : Age.values()) {
            if (age.name().equals(typed.toUpperCase(Locale.ROOT))) {
                return age;
            }
        }
        return Age.ANY;
    }

    public Asked only(@Nullable String key) {
        return new Asked(key == null ? List.of() : List.of(key), outlet, collection, age, q, off, 0);
    }

    public Asked at(int other) {
        return new Asked(kind, outlet, collection, age, q, off, other);
    }

    public Asked putOff(boolean wanted) {
        return new Asked(kind, outlet, collection, age, q, wanted, 0);
    }

    /** Whether it narrows what is shown beside its kind. */
    public boolean narrows() {
        return !outlet.isEmpty() || collection != null || age != Age.ANY || !q.isEmpty();
    }

    /** The address of the queue with this filter. */
    public String address() {
        String query = query();
        return query.isEmpty() ? "/desk" : "/desk?" + query;
    }

    /** The filter alone, as it stands in an address. */
    public String query() {
        List<String> parts = new ArrayList<>();
        kind.forEach(key -> add(parts, "kind", key));
        add(parts, "outlet", outlet);
        add(parts, "collection", collection == null ? "" : collection.toString());
        add(parts, "age", age == Age.ANY ? "" : age.name().toLowerCase(Locale.ROOT));
        add(parts, "q", q);
        add(parts, "off", off ? "true" : "");
        add(parts, "page", page == 0 ? "" : "" + page);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
