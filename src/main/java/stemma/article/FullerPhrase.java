package stemma.article;

import java.util.Arrays;
import java.util.List;
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
        int[] standing = blocks.stream()
                .flatMap(List::stream)
                .mapToInt(place -> sign(place.before(1), place.before(0), place.after(0), place.after(1)))
                .sorted()
                .toArray();
        return blocks.stream()
                .flatMap(List::stream)
                .filter(place -> isFuller(place, standing))
                .map(place -> key(place.before(1), place.before(0), place.after(1), place.after(2)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String keyOf(Place place) {
        return key(place.before(1), place.before(0), place.after(0), place.after(1));
    }

    /** A number that equal phrases share. */
    private static int sign(Token a, Token b, Token c, Token d) {
        return 31
                        * (31 * (31 * a.lower().hashCode() + b.lower().hashCode())
                                + c.lower().hashCode())
                + d.lower().hashCode();
    }

    private static boolean isFuller(Place place, int[] standing) {
        int bare = sign(place.before(1), place.before(0), place.after(1), place.after(2));
        return Arrays.binarySearch(standing, bare) >= 0 && isFuller(place);
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

    private static String key(Token... tokens) {
        return Arrays.stream(tokens).map(Token::lower).collect(Collectors.joining(" "));
    }
}
