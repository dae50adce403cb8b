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

    private Words() {}

    /** Words, single marks and runs of white space; joined they are the text again. */
    static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    static boolean isSpace(String token) {
        return token.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
