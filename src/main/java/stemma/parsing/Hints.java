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

    private static final Hints NONE = new Hints(false, false, false, false);

    static Hints of(String text) {
        Hints hints = NONE;
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isOfWord(text.charAt(at))) {
                boolean elided = at < text.length() && text.charAt(at) == '\'';
                hints = at > from ? hints.or(given(text.substring(from, at), elided)) : hints;
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

    private static Hints given(String word, boolean elided) {
        boolean strange = word.chars().anyMatch(c -> c > 127);
        boolean capital = Character.isUpperCase(word.charAt(0));
        String small = capital || strange ? word.toLowerCase(Locale.ROOT) : word;
        boolean press = strange || capital && Press.isSign(small);
        boolean kind = KINDS.contains(small);
        boolean document = DOCUMENTS.contains(small);
        boolean elsewhere = ELSEWHERE.contains(small) || elided && small.equals("all") || strange && isCyrillic(word);
        return press || kind || document || elsewhere ? new Hints(press, kind, document, elsewhere) : NONE;
    }

    private Hints or(Hints other) {
        return other == NONE
                ? this
                : new Hints(
                        press || other.press,
                        kind || other.kind,
                        document || other.document,
                        elsewhere || other.elsewhere);
    }

    private static boolean isCyrillic(String word) {
        return word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC);
    }
}
