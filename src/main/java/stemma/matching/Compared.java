package stemma.matching;

import java.util.List;

/** A text made ready to be compared with others, which is most of the work and needs nothing but the text. */
public final class Compared {

    private final Text text;
    private final WordedFeatures worded;
    private final List<String> terms;
    private final long edition;

    /**
     * @param terms those that tell most, to find other texts by
     * @param edition of the weights that it was made with
     */
    Compared(Text text, WordedFeatures worded, List<String> terms, long edition) {
        this.text = text;
        this.worded = worded;
        this.terms = terms;
        this.edition = edition;
    }

    Text text() {
        return text;
    }

    WordedFeatures worded() {
        return worded;
    }

    List<String> terms() {
        return terms;
    }

    long edition() {
        return edition;
    }

    Features features() {
        return worded.features();
    }
}
