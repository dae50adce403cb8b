package stemma.article;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A name for a collection as somebody typed it, with spaces set right. */
public record CollectionName(String text) {

    private static final int LONGEST = 80;
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

    /** What nobody sees, but for the joiners that some scripts need. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D]]");

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    public CollectionName {
        text = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (UNSEEN.matcher(text).find()) {
            throw new CollectionRefused(
                    "The name of a collection has no line breaks or other characters that cannot be seen.");
        }
        if (!LETTER_OR_DIGIT.matcher(text).find()) {
            throw new CollectionRefused("The name of a collection needs a letter or a digit.");
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new CollectionRefused("The name of a collection has at most %d characters, and this one has %,d."
                    .formatted(LONGEST, length));
        }
    }
}
