package stemma.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A word or mark of a text, where it stands, and its part of speech in the names of Universal Dependencies. */
final class Token {

    /** What stands before the first and after the last token of a block. */
    static final Token NONE = new Token("", 0, 0, 0, new Tagging(new String[] {""}, words -> new String[] {"NONE"}));

    /** With a vowel before the ending, which {@code bring} has not. */
    private static final Pattern GERUND = Pattern.compile(".*[aeiouy].*ing");

    private final String text;
    private final String lower;
    private final int start;
    private final int end;
    private final int index;
    private final Tagging tagging;
    private final boolean sign;

    /** The token at the index among those that are tagged together. */
    Token(String text, int start, int end, int index, Tagging tagging) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT);
        this.start = start;
        this.end = end;
        this.index = index;
        this.tagging = tagging;
        this.sign = Signs.ALL.contains(lower);
    }

    String text() {
        return text;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String lower() {
        return lower;
    }

    /** Whether it is a word or mark by which a rule finds a hole right before or after it. */
    boolean isSign() {
        return sign;
    }

    boolean isAny(Set<String> words) {
        return words.contains(lower);
    }

    /** Dear when it is the first to be asked of its block. */
    boolean tagged(String... tags) {
        return Set.of(tags).contains(tagging.tag(index));
    }

    boolean isGerund() {
        return GERUND.matcher(lower).matches();
    }

    boolean isWord() {
        return !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0));
    }

    @Override
    public String toString() {
        return text;
    }
}
