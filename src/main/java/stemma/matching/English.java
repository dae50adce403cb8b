package stemma.matching;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells English from other languages by the small words that it cannot do without. */
final class English {

    /** Common in English, and not in the languages that write some of their words alike. */
    private static final Set<String> SMALL =
            Set.of("the", "of", "and", "to", "with", "from", "by", "for", "that", "has", "have", "were", "said", "his");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** News in English has twice as many and more, in other languages seldom one in fifty. */
    private static final double ENOUGH = 0.1;

    private English() {}

    static boolean is(String text) {
        long words = 0;
        long small = 0;
        for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
            words += word.isEmpty() ? 0 : 1;
            small += SMALL.contains(word) ? 1 : 0;
        }
        return small > 0 && small >= ENOUGH * words;
    }
}
