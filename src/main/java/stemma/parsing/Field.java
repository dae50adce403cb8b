package stemma.parsing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a named field of a report's data says, under the many names that programs give it; the first names count most. */
enum Field {
    ID(LineClass.LABEL, "id uri guid identifier uuid externalid"),
    URL(LineClass.LABEL, "url canonicalurl canonical permalink link articleurl sourceurl originalurl webpage"),
    HEADLINE(LineClass.HEADLINE, "headline title name articletitle"),
    DEK(
            LineClass.DEK,
            "dek deck standfirst subtitle subhead subheadline subheading teaser description summary excerpt abstract"),
    BYLINES(
            LineClass.BYLINE,
            "bylines byline authors author by dccreator creator writers writer reporters reporter autor автор auteur"),
    OUTLET(LineClass.OUTLET, "outlet publisher publication newspaper sitename site provider infosource source"),
    DATELINE(LineClass.LABEL, "dateline located"),
    PUBLISHED(
            LineClass.LABEL,
            "published publishedat datepublished publicationdate publishdate pubdate publishedon firstpublished date"
                    + " dcdate versioncreated firstcreated created createdat datetime timestamp datum дата"),
    LANGUAGE(LineClass.LABEL, "language lang inlanguage dclanguage"),
    TAGS(LineClass.LABEL, "tags keywords keyword tag categories category topics topic subject теги"),
    TEXT(
            LineClass.BODY,
            "text bodytext articlebody articletext maintext fulltext plaintext contenttext body content story"),
    HTML(LineClass.BODY, "bodyhtml html contenthtml bodyxhtml contentencoded articlehtml");

    private static final Map<String, Field> BY_NAME = byName();

    private final LineClass lineClass;
    private final List<String> names;

    Field(LineClass lineClass, String names) {
        this.lineClass = lineClass;
        this.names = List.of(names.split(" "));
    }

    private static Map<String, Field> byName() {
        return Arrays.stream(values())
                .flatMap(field -> field.names.stream().map(name -> Map.entry(name, field)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The field of this name, whatever its case and whatever joins its words. */
    static Optional<Field> named(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    /** Lower is better: of {@code published} and {@code created}, the first is when readers first saw it. */
    int rank(String name) {
        return names.indexOf(key(name));
    }

    LineClass lineClass() {
        return lineClass;
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.codePoints()
                .filter(c -> !Character.isWhitespace(c) && "_.:@-".indexOf(c) < 0)
                .forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
