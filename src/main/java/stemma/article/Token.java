package stemma.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A word or mark of a text, where it stands, and its part of speech in the names of Universal Dependencies. */
record Token(String text, int start, int end, String tag) {

    /** What stands before the first and after the last token of a block. */
    static final Token NONE = new Token("", 0, 0, "NONE");

    /** With a vowel before the ending, which {@code bring} has not. */
    private static final Pattern GERUND = Pattern.compile(".*[aeiouy].*ing");

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean isAny(Set<String> words) {
        return words.contains(lower());
    }

    boolean tagged(String... tags) {
        return Set.of(tags).contains(tag);
    }

    boolean isGerund() {
        return GERUND.matcher(lower()).matches();
    }

    boolean isWord() {
        return !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0));
    }
}
