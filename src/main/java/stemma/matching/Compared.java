package stemma.matching;

/** A text made ready to be compared with others, which is most of the work and needs nothing but the text. */
public final class Compared {

    private final Text text;
    private final WordedFeatures worded;

    Compared(Text text, WordedFeatures worded) {
        this.text = text;
        this.worded = worded;
    }

    Text text() {
        return text;
    }

    WordedFeatures worded() {
        return worded;
    }

    Features features() {
        return worded.features();
    }
}
