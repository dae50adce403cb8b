package stemma.provenance;

/** A text that is being built would have more paragraphs than are kept; nothing of it was changed. */
public final class TooManyParagraphs extends RuntimeException {

    TooManyParagraphs(int paragraphs, int most) {
        super("Nothing was changed: the text would have " + paragraphs + " paragraphs, and " + most + " is the most.");
    }
}
