package stemma.matching;

import java.util.Locale;
import opennlp.tools.stemmer.PorterStemmer;

/** Makes one term of the forms in which a word is written; beyond case and signs it knows English alone. */
final class Spelling {

    private static final int SHORTEST = 4;

    /** Longer runs are no words of any language, and an index row must stay small. */
    private static final int LONGEST = 40;

    /** Words come again and again, and each takes longer to cut than to look up. */
    private static final RecentWords KNOWN = new RecentWords(word -> new Spelling().made(word));

    private final PorterStemmer stemmer = new PorterStemmer();

    static String withoutPossessive(String written) {
        return written.endsWith("'s") || written.endsWith("'S") ? written.substring(0, written.length() - 2) : written;
    }

    /** The term that a word counts as; empty if nothing of it is left. */
    static String term(String written) {
        return written.length() > LONGEST ? new Spelling().made(written) : KNOWN.of(written);
    }

    private String made(String written) {
        String term = bare(written.toLowerCase(Locale.ROOT));
        return term.length() < SHORTEST || !isPlain(term) ? term : stemmer.stem(american(term));
    }

    private static String bare(String lower) {
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
