package stemma.article;

/**
 * A place where a text has lost a word: the gap between two words or marks of a block, the rule that found it, and the
 * words around it.
 */
public record Hole(int block, int start, int end, String rule, String excerpt) {

    public Hole {
        if (block < 0 || start < 0 || end < start) {
            throw new IllegalArgumentException("no place in a body: " + block + ", " + start + " to " + end);
        }
    }

    /** The block's text with this word in the gap. */
    public String filled(String text, String word) {
        String rest = text.substring(end);
        boolean joined = rest.isEmpty() || !Character.isLetterOrDigit(rest.codePointAt(0));
        return text.substring(0, start) + " " + word + (joined ? "" : " ") + rest;
    }
}
