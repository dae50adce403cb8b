package stemma.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * A word as a text writes it, without a possessive's ending, and the term that it counts as, which is empty if nothing of
 * it is left. Beyond case and signs it knows English alone.
 */
record Spelling(String bare, String term, Word.Shape shape) {

    private static final int SHORTEST = 4;

    /**
     * Of a word in Cyrillic or Greek letters, whose languages put much at the end of words, the first letters count: a plain
     * means that does as well as stemmers (McNamee, Nicholas and Mayfield, SIGIR 2009). Five would do too, but take more
     * names for other words.
     */
    private static final int FIRST_LETTERS = 6;

    /** Longer runs are no words of any language, and an index row must stay small. */
    private static final int LONGEST = 40;

    /** Words come again and again, and each takes longer to cut than to look up. */
    private static final Cache<String, Spelling> KNOWN =
            Caffeine.newBuilder().maximumSize(100_000).build();

    static Spelling of(String written) {
        return written.length() > LONGEST ? made(written) : KNOWN.get(written, Spelling::made);
    }

    private static Spelling made(String written) {
        boolean possessive = written.endsWith("'s") || written.endsWith("'S");
        String bare = possessive ? written.substring(0, written.length() - 2) : written;
        return new Spelling(bare, term(bare), Word.Shape.of(bare));
    }

    private static String term(String bare) {
        String term = withoutSigns(bare.toLowerCase(Locale.ROOT));
        if (term.codePointCount(0, term.length()) > FIRST_LETTERS && isInflected(term)) {
            return term.substring(0, term.offsetByCodePoints(0, FIRST_LETTERS));
        }
        return term.length() < SHORTEST || !isPlain(term) ? term : new PorterStemmer().stem(american(term));
    }

    private static String withoutSigns(String lower) {
        var bare = new StringBuilder();
        boolean number = Character.isDigit(lower.charAt(0));
        lower.codePoints()
                .limit(LONGEST)
                .filter(c -> !isDropped(c) || c == '.' && number)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** U.S. is US, 150,000 is 150000, and Arabic is the same with and without its vowels. */
    private static boolean isDropped(int c) {
        return c == '.' || c == ',' || c == '\'' || c >= '\u064b' && c <= '\u0652' || c == '\u0640';
    }

    private static boolean isInflected(String term) {
        UnicodeScript script = UnicodeScript.of(term.codePointAt(0));
        return script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
    }

    private static boolean isPlain(String term) {
        return term.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String american(String term) {
        if (term.length() < 6) {
            return term;
        }
        if (term.endsWith("tre") || term.endsWith("tres")) {
            return term.substring(0, term.lastIndexOf("re")) + "er";
        }
        if (term.endsWith("fence")) {
            return term.substring(0, term.length() - 2) + "se";
        }
        String zed = term.replace("isation", "ization");
        return zed.endsWith("our") ? zed.substring(0, zed.length() - 2) + "r" : zed;
    }
}
