package stemma.parsing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the named fields of a report's data: strings, lists of strings, or objects that have a name. */
final class StatedFields {

    private static final int LONGEST = 2000;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{1,2000}", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY = Pattern.compile("(?i)^(?:by|von|par|por|автор)[:\\s]+(?=\\p{Lu})");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");

    private record Given(int rank, List<String> values) {}

    private final Map<Field, Given> given = new EnumMap<>(Field.class);

    /** Takes a field in; empty when no report has a field of this name, or nothing is in it. */
    Optional<Field> put(String name, @Nullable Object value) {
        Optional<Field> field = meaning(name, value);
        if (field.isPresent() && field.get().lineClass() == LineClass.BODY) {
            return field; // the text is read by the rules, and may be long
        }
        List<String> values =
                strings(value).map(Glyphs::shown).filter(s -> !s.isEmpty()).toList();
        if (field.isEmpty() || values.isEmpty()) {
            return Optional.empty();
        }
        int rank = field.get().rank(name);
        Given before = given.get(field.get());
        if (before == null || rank < before.rank) {
            given.put(field.get(), new Given(rank, values));
        }
        return field;
    }

    /** The same for what counts less than what is there already. */
    void putIfAbsent(String name, @Nullable Object value) {
        if (Field.named(name).filter(field -> !given.containsKey(field)).isPresent()) {
            put(name, value);
        }
    }

    /** What a field of this name says, if any report has such a field. */
    static Optional<Field> meaning(String name, @Nullable Object value) {
        return Field.named(name).map(known -> meant(known, name, value));
    }

    /** A mail's subject is its headline, a list of subjects are tags; a source that is an address is where it stood. */
    private static Field meant(Field field, String name, @Nullable Object value) {
        if (name.equalsIgnoreCase("subject") && value instanceof String) {
            return Field.HEADLINE;
        }
        boolean address =
                value instanceof String text && ADDRESS.matcher(text.strip()).matches();
        return field == Field.OUTLET && address ? Field.URL : field;
    }

    Stated stated() {
        Optional<String> date = first(Field.PUBLISHED, Function.identity());
        Optional<LocalDate> published = date.flatMap(StatedFields::date);
        return new Stated(
                first(Field.ID, StatedFields::line).orElse(null),
                first(Field.URL, StatedFields::address).orElse(null),
                first(Field.HEADLINE, StatedFields::line).orElse(null),
                first(Field.DEK, StatedFields::line).orElse(null),
                all(Field.BYLINES).flatMap(StatedFields::persons).distinct().toList(),
                first(Field.OUTLET, StatedFields::line)
                        .or(() -> all(Field.BYLINES)
                                .flatMap(StatedFields::outlets)
                                .findFirst())
                        .orElse(null),
                first(Field.DATELINE, StatedFields::line).orElse(null),
                published.orElse(null),
                first(Field.LANGUAGE, StatedFields::language).orElse(null),
                all(Field.TAGS).flatMap(StatedFields::tags).distinct().toList(),
                date.isPresent() && published.isEmpty(),
                null);
    }

    private Stream<String> all(Field field) {
        Given found = given.get(field);
        return found == null ? Stream.empty() : found.values.stream();
    }

    private Optional<String> first(Field field, Function<String, @Nullable String> read) {
        return all(field).map(read).flatMap(Stream::ofNullable).findFirst();
    }

    private static Stream<String> strings(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().flatMap(StatedFields::strings);
        }
        if (value instanceof Map<?, ?> map) {
            return Stream.of("name", "title", "term", "literal", "value", "en")
                    .flatMap(key -> Stream.ofNullable(map.get(key)))
                    .limit(1)
                    .flatMap(StatedFields::strings);
        }
        return value == null ? Stream.empty() : Stream.of(value.toString());
    }

    private static @Nullable String line(String value) {
        return value.length() > LONGEST ? null : value;
    }

    static @Nullable String address(String value) {
        return ADDRESS.matcher(value).matches() ? value : null;
    }

    static @Nullable String language(String value) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(value.replace('_', '-')).build();
            return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    static Optional<LocalDate> date(String value) {
        if (SECONDS.matcher(value).matches() || MILLIS.matcher(value).matches()) {
            long number = Long.parseLong(value);
            Instant instant = value.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        }
        return SpelledDate.in(value).map(SpelledDate::date);
    }

    /** "By A B and C D" is two persons, "Reuters" is none; what has not the shape of names stays as it is. */
    static Stream<String> persons(String value) {
        String names = names(value);
        Optional<Credit> credit = credit(names);
        if (credit.isPresent()
                && !(credit.get().persons().isEmpty() && credit.get().outlets().isEmpty())) {
            return credit.get().persons().stream();
        }
        return names.isBlank() || names.length() > 200 ? Stream.empty() : Stream.of(names);
    }

    private static Stream<String> outlets(String value) {
        return credit(names(value)).map(Credit::outlets).stream().flatMap(List::stream);
    }

    private static Optional<Credit> credit(String names) {
        return Credit.of(names, Names::isSignedPerson);
    }

    private static String names(String value) {
        return BY.matcher(value.replaceFirst("[<(]?[^\\s@]{1,100}@[^\\s@]{1,100}[>)]?", " ")
                        .replaceAll("[()]", " ")
                        .strip())
                .replaceFirst("");
    }

    private static Stream<String> tags(String value) {
        List<String> tags = new ArrayList<>();
        for (String tag : value.split("[,;|]")) {
            String name = Glyphs.strip(Glyphs.strip(tag).replaceFirst("^#+", ""));
            if (!name.isEmpty()) {
                tags.add(name);
            }
        }
        return tags.stream();
    }
}
