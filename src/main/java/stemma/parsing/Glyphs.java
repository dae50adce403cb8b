package stemma.parsing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What counts as blank, what is never shown, and what makes two lines the same. {@code strip()} and {@code \s} know
 * nothing of U+00A0 and of the zero-width characters that copied web pages are full of.
 */
final class Glyphs {

    private static final Pattern SPACES = Pattern.compile("[\\h\\s]+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Glyphs() {}

    static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> isSpace(c) || isInvisible(c));
    }

    /** Without white space of any kind at either end; everything between stays as received. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isEdge(text.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Fit to be shown: plain spaces, no direction overrides, no zero-width or control characters, no blank ends. */
    static String shown(String text) {
        if (isPlainAscii(text)) {
            return strip(text);
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> isSpace(c) ? ' ' : c)
                .filter(c -> !isUnshown(c))
                .forEach(kept::appendCodePoint);
        return strip(kept.toString());
    }

    /** Fit to be matched: shown text with single plain spaces and straight quotes. */
    static String plain(String text) {
        String shown = shown(text);
        if (isPlainAscii(shown) && !shown.contains("  ")) {
            return shown;
        }
        return SPACES.matcher(shown)
                .replaceAll(" ")
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"');
    }

    /** The letters and digits alone, lower case, one space between words: equal keys are equal names or headlines. */
    static String key(String text) {
        return isPlainAscii(text) ? asciiKey(text) : anyKey(text);
    }

    private static String anyKey(String text) {
        String composed = Normalizer.normalize(plain(text).replace("'", ""), Normalizer.Form.NFKC);
        return NOT_LETTERS
                .matcher(composed.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The same as {@link #anyKey} in a tenth of the time: nearly all that is ever asked about is such a text. */
    private static String asciiKey(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                key.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                key.append((char) (c + ('a' - 'A')));
            } else if (c != '\'' && key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().stripTrailing();
    }

    /** Whether it has nothing but ASCII letters, digits, signs and plain spaces, which are shown as they are. */
    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isEdge(char c) {
        return isSpace(c) || c == '\uFEFF';
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Joiners and direction marks are blank alone, but have a use inside Persian, Arabic or emoji text. */
    private static boolean isInvisible(int c) {
        return isUnshown(c) || (c >= 0x200C && c <= 0x200F);
    }

    private static boolean isUnshown(int c) {
        return Character.getType(c) == Character.CONTROL
                || c == 0x00AD
                || c == 0x200B
                || c == 0x2060
                || c == 0xFEFF
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
