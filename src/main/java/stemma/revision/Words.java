package stemma.revision;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts text into words, marks and white space without losing a character. */
final class Words {

    /**
     * A word keeps what binds it: {@code 1,500}, {@code U.S}, {@code full-scale}, {@code Russia’s}. Possessive, or a
     * very long word would overflow the stack.
     */
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}]+(?:[-'’.,/:][\\p{L}\\p{M}\\p{N}]+)*+";

    private static final Pattern TOKEN =
            Pattern.compile(WORD + "|\\s+|.", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /** A longer run without a space is cut in itself. */
    private static final int LONGEST = 100;

    private Words() {}

    /** Where to cut a text that is longer than that: at a space shortly before, else between two characters. */
    static int end(String text, int most) {
        int space = text.lastIndexOf(' ', most);
        if (space >= 0 && most - space <= LONGEST) {
            return space;
        }
        boolean within = most > 0 && Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most));
        return within ? most - 1 : most;
    }

    /** Words, single marks and runs of white space; joined they are the text again. */
    static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    static boolean isSpace(String token) {
        return token.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
