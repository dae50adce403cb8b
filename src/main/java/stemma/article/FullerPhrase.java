package stemma.article;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Adjective, noun and what goes on, with two words to hold on to: what the same text says without the noun lacks it. */
final class FullerPhrase {

    /** Adjectives that often stand without their noun. */
    private static final Set<String> ALONE = Set.of(
            "other",
            "more",
            "most",
            "many",
            "much",
            "few",
            "fewer",
            "less",
            "least",
            "several",
            "same",
            "such",
            "own",
            "first",
            "second",
            "third",
            "last",
            "next",
            "dead",
            "injured",
            "wounded",
            "missing",
            "accused",
            "poor",
            "rich",
            "young",
            "old",
            "elderly",
            "ill",
            "available",
            "able",
            "likely",
            "public",
            "late",
            "early",
            "further",
            "crude");

    private FullerPhrase() {}

    /** The phrases that stand in the text without their noun as well: of the others nobody will ask. */
    static Set<String> allIn(List<List<Place>> blocks) {
        Set<Integer> standing = blocks.stream()
                .flatMap(List::stream)
                .map(place -> Objects.hash(bare(place)))
                .collect(Collectors.toSet());
        return blocks.stream()
                .flatMap(List::stream)
                .filter(place -> standing.contains(Objects.hash(fuller(place))) && isFuller(place))
                .map(place -> key(fuller(place)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String keyOf(Place place) {
        return key(bare(place));
    }

    private static Object[] bare(Place place) {
        return words(place.before(1), place.before(0), place.after(0), place.after(1));
    }

    private static Object[] fuller(Place place) {
        return words(place.before(1), place.before(0), place.after(1), place.after(2));
    }

    private static Object[] words(Token... tokens) {
        return Arrays.stream(tokens).map(Token::lower).toArray();
    }

    private static boolean isFuller(Place place) {
        return place.before(1).isWord()
                && place.before(0).isWord()
                && place.after(2).isWord()
                && Character.isLowerCase(place.before(0).text().codePointAt(0))
                && !place.before(0).isAny(ALONE)
                && !place.before(1).isAny(ALONE)
                && !place.before(1).tagged("NUM")
                && place.before(0).tagged("ADJ")
                && place.after(0).tagged("NOUN")
                && place.after(1).tagged("ADP", "AUX", "CCONJ", "SCONJ", "VERB", "PART");
    }

    private static String key(Object... words) {
        return Arrays.stream(words).map(Object::toString).collect(Collectors.joining(" "));
    }
}
