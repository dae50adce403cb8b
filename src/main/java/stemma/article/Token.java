package stemma.article;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A word or mark of a text, where it stands, and its part of speech in the names of Universal Dependencies. */
final class Token {

    /** What stands before the first and after the last token of a block. */
    static final Token NONE = new Token(Part.of("", 0), 0, 0, new Tagging(List.of(), words -> new String[] {"NONE"}));

    /** With a vowel before the ending, which {@code bring} has not. */
    private static final Pattern GERUND = Pattern.compile(".*[aeiouy].*ing");

    private final Part part;
    private final int start;
    private final int index;
    private final Tagging tagging;

    /** The part of a word that starts there in the block, at the index among those that are tagged together. */
    Token(Part part, int wordStart, int index, Tagging tagging) {
        this.part = part;
        this.start = wordStart + part.start();
        this.index = index;
        this.tagging = tagging;
    }

    String text() {
        return part.text();
    }

    int start() {
        return start;
    }

    int end() {
        return start + part.text().length();
    }

    String lower() {
        return part.lower();
    }

    /** Whether it is a word or mark by which a rule finds a hole right before or after it. */
    boolean isSign() {
        return part.isSign();
    }

    boolean isAny(Set<String> words) {
        return words.contains(lower());
    }

    /** Dear when it is the first to be asked of its block. */
    boolean tagged(String... tags) {
        return Set.of(tags).contains(tag());
    }

    /** As dear as {@link #tagged}. */
    String tag() {
        return tagging.tag(index);
    }

    boolean isGerund() {
        return GERUND.matcher(lower()).matches();
    }

    boolean isWord() {
        return !text().isEmpty() && Character.isLetterOrDigit(text().codePointAt(0));
    }

    @Override
    public String toString() {
        return text();
    }
}
