package stemma.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for: words, and what the texts found must be besides. Words may stand in quotation marks and behind a
 * hyphen that leaves them out; {@code outlet:}, {@code author:}, {@code topic:}, {@code before:}, {@code after:}, {@code lang:} and
 * {@code kind:} narrow the search.
 *
 * @param words what is left without these
 * @param before days before this one only
 * @param after this day and later ones only
 * @param language a BCP 47 tag
 * @param kind {@code story} or {@code article}; null for both
 * @param problems what cannot be understood, as typed
 */
public record Asked(
        String words,
        List<String> outlets,
        List<String> authors,
        List<String> topics,
        @Nullable LocalDate before,
        @Nullable LocalDate after,
        @Nullable String language,
        @Nullable String kind,
        List<String> problems) {

    static final Pattern NARROWED = Pattern.compile(
            "(?<!\\S)(outlet|author|topic|before|after|lang|kind):(?:[\"“”]([^\"“”]*)[\"“”]|(\\S+))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTES = Pattern.compile("[“”„«»]");

    public Asked {
        outlets = List.copyOf(outlets);
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
        problems = List.copyOf(problems);
    }

    public static Asked parse(String typed) {
        List<MatchResult> found = NARROWED.matcher(typed).results().toList();
        List<String> problems = new ArrayList<>();
        return new Asked(
                QUOTES.matcher(NARROWED.matcher(typed).replaceAll(" "))
                        .replaceAll("\"")
                        .replaceAll("[’‘ʼ‚]", "'")
                        .replaceAll("\\s+", " ")
                        .strip(),
                all(found, "outlet"),
                all(found, "author"),
                all(found, "topic"),
                read(found, "before", Asked::day, problems),
                read(found, "after", Asked::day, problems),
                read(found, "lang", Asked::tag, problems),
                read(found, "kind", Asked::kind, problems),
                problems);
    }

    private static List<String> all(List<MatchResult> found, String name) {
        return found.stream()
                .filter(one -> one.group(1).equalsIgnoreCase(name))
                .map(Asked::value)
                .filter(value -> !value.isBlank())
                .toList();
    }

    static String value(MatchResult one) {
        return (one.group(2) == null ? one.group(3) : one.group(2)).strip();
    }

    /** The last one counts. */
    private static <T> @Nullable T read(
            List<MatchResult> found, String name, Function<String, Optional<T>> reading, List<String> problems) {
        T last = null;
        for (MatchResult one : found) {
            if (one.group(1).equalsIgnoreCase(name)) {
                Optional<T> read = reading.apply(value(one));
                if (read.isEmpty()) {
                    problems.add(one.group());
                }
                last = read.orElse(last);
            }
        }
        return last;
    }

    private static Optional<LocalDate> day(String words) {
        try {
            LocalDate day = LocalDate.parse(words);
            return Optional.of(day).filter(one -> one.getYear() > 0 && one.getYear() < 10_000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> tag(String words) {
        Matcher tag = Pattern.compile("[A-Za-z]{2,3}").matcher(words);
        return tag.matches() ? Optional.of(words.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<String> kind(String words) {
        return Optional.of(words.toLowerCase(Locale.ROOT))
                .filter(kind -> kind.equals("story") || kind.equals("article"));
    }
}
