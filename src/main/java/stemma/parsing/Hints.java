package stemma.parsing;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;

/**
 * What the words of a sentence rule out at a glance, so that the patterns for its sources, which try every capital, are
 * asked only where one can match.
 */
record Hints(boolean press, boolean kind, boolean document, boolean elsewhere) {

    private static final Set<String> KINDS = Set.of(
            "news",
            "agency",
            "newspaper",
            "daily",
            "broadcaster",
            "magazine",
            "tabloid",
            "website",
            "outlet",
            "channel",
            "publication",
            "portal");
    private static final Set<String> DOCUMENTS = Set.of("letter", "memo", "memorandum");
    private static final Set<String> ELSEWHERE = Set.of(
            "à",
            "selon",
            "auprès",
            "nachrichtenagentur",
            "dijo",
            "disse",
            "segun",
            "según",
            "agencji",
            "agencja",
            "der",
            "laut");

    static Hints of(String text) {
        Hints hints = new Hints(false, false, false, false);
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isOfWord(text.charAt(at))) {
                hints = at > from
                        ? hints.with(text.substring(from, at), at < text.length() && text.charAt(at) == '\'')
                        : hints;
                from = at + 1;
            }
        }
        return hints;
    }

    /** The signs of accents count as letters, and half a pair too: more than one word may be taken for one, never less. */
    private static boolean isOfWord(char c) {
        return c < 128 ? Character.isLetterOrDigit(c) : !Character.isSpaceChar(c) && !isQuote(c);
    }

    private static boolean isQuote(char c) {
        return Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION
                || Character.getType(c) == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private Hints with(String word, boolean elided) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean strange = word.chars().anyMatch(c -> c > 127);
        return new Hints(
                press || strange || Character.isUpperCase(word.charAt(0)) && Press.isSign(small),
                kind || KINDS.contains(small),
                document || DOCUMENTS.contains(small),
                elsewhere || ELSEWHERE.contains(small) || elided && small.equals("all") || strange && isCyrillic(word));
    }

    private static boolean isCyrillic(String word) {
        return word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC);
    }
}
