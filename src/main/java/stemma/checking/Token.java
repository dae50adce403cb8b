package stemma.checking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word or a mark of a sentence.
 *
 * @param key what its spellings have in common
 */
record Token(String text, String key, int start, int end) {

    private static final Pattern TOKEN =
            Pattern.compile("(?:\\p{Lu}\\.){2,}|[\\p{L}\\p{M}\\p{N}]+(?:[-'’.,][\\p{L}\\p{M}\\p{N}]+)*+|\\S");

    private static final Set<String> EMPTY =
            Set.copyOf(List.of(("a about after against all also an and any are as at be because been"
                            + " before between both but by can could did do does during each for from had has have he her him his"
                            + " how i if in into is it its may more most no nor not of off on one only or other our out over own"
                            + " said same says she should since so some such than that the their them then there these they this"
                            + " those through to under until up was we were what when where which while who whom whose will with"
                            + " without would you your new two")
                    .split(" ")));

    static List<Token> in(String sentence) {
        return TOKEN.matcher(sentence).results().map(Token::of).toList();
    }

    private static Token of(MatchResult found) {
        return new Token(found.group(), key(found.group()), found.start(), found.end());
    }

    static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (lower.length() > 2 && lower.charAt(1) == '.') {
            return lower.replace(".", "");
        }
        return lower.endsWith("centre") ? lower.substring(0, lower.length() - 2) + "er" : lower;
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** Whether it carries something by itself. */
    boolean isContent() {
        return isWord() && !EMPTY.contains(key);
    }

    boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isFigure() {
        return Character.isDigit(text.codePointAt(0));
    }
}
