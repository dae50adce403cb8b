package stemma.reading;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.search.Condition;
import stemma.search.Hit;
import stemma.search.Typed;

/**
 * The search page: a blank query asks nothing yet; a problem is the key of the message that says why the query could not
 * be run.
 *
 * @param next the number of the page that follows
 * @param many whether so many texts have the words that only the newest were looked at
 * @param better a search in another spelling that finds more
 */
public record SearchPage(
        String query,
        List<Hit> hits,
        @Nullable Integer next,
        boolean many,
        @Nullable String problem,
        @Nullable String better) {

    private static final int OFFERED = 8;

    /** What a search is narrowed by, and the search without it. */
    public record Chip(String name, String value, String without) {}

    /** One more condition that the results would have, and the search with it. */
    public record Offer(String value, String query) {}

    public SearchPage {
        query = query.strip();
        hits = List.copyOf(hits);
    }

    static SearchPage problem(String query, String problem) {
        return new SearchPage(query, List.of(), null, false, problem, null);
    }

    public boolean asked() {
        return !query.isEmpty();
    }

    /** What stands in the fields beside the words. */
    public NarrowForm fields() {
        return NarrowForm.of(Typed.of(query));
    }

    public List<Chip> chips() {
        Typed typed = Typed.of(query);
        return typed.conditions().stream()
                .distinct()
                .map(one -> new Chip(one.name(), one.value(), typed.without(one).query()))
                .toList();
    }

    /** The outlets of these results, one of which may be what is looked for. */
    public List<Offer> outlets() {
        Typed typed = Typed.of(query);
        return hits.stream()
                .map(Hit::outlet)
                .filter(Objects::nonNull)
                .distinct()
                .filter(outlet -> !typed.conditions().contains(new Condition("outlet", outlet)))
                .limit(OFFERED)
                .map(outlet -> new Offer(outlet, typed.with("outlet", outlet).query()))
                .toList();
    }

    /** Those of the pages, of the results, and the one that was asked for. */
    public List<String> languages() {
        return Stream.of(
                        Stream.of("en", "uk"),
                        hits.stream()
                                .map(hit -> Locale.forLanguageTag(hit.lang()).getLanguage()),
                        Stream.of(Typed.of(query).value("lang").toLowerCase(Locale.ROOT)))
                .flatMap(some -> some)
                .filter(code -> code.matches("[a-z]{2,3}"))
                .distinct()
                .toList();
    }

    /** What a language is called in another. */
    public String called(String language, Locale inLanguage) {
        return Locale.forLanguageTag(language).getDisplayLanguage(inLanguage);
    }
}
