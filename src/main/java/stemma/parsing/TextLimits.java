package stemma.parsing;

/** Refuses a text with nothing to read in it, or with a line no newsroom wrote. */
final class TextLimits {

    private TextLimits() {}

    static void check(String text) {
        if (Glyphs.isBlank(text)) {
            throw new UnreadableReport("The file holds only blanks: export it again.");
        }
        int number = 1;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || endsWithLoneReturn(text, i)) {
                checkLength(number++, (endsWithPair(text, i) ? i - 1 : i) - start);
                start = i + 1;
            }
        }
        if (number - 1 > Decoding.MAX_LINES) {
            throw new UnreadableReport("The file has %,d lines; the limit is %,d: send one report per file."
                    .formatted(number - 1, Decoding.MAX_LINES));
        }
    }

    private static boolean endsWithPair(String text, int i) {
        return i > 0 && i < text.length() && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r';
    }

    private static boolean endsWithLoneReturn(String text, int i) {
        return text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
    }

    private static void checkLength(int number, int length) {
        if (length > Decoding.MAX_LINE) {
            throw new UnreadableReport("Line %,d has %,d characters; the limit is %,d: break the text into paragraphs."
                    .formatted(number, length, Decoding.MAX_LINE));
        }
    }
}
