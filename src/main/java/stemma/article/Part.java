package stemma.article;

import java.util.Locale;

/** A part of a word between spaces, such as {@code end} and {@code .} of {@code end.}, wherever the word stands. */
record Part(String text, String lower, int start, boolean isSign) {

    /** @param start where in the word */
    static Part of(String text, int start) {
        String lower = text.toLowerCase(Locale.ROOT);
        return new Part(text, lower, start, Signs.ALL.contains(lower));
    }
}
