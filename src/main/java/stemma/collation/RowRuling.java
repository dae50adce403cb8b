package stemma.collation;

import java.time.Instant;
import java.util.List;

/**
 * An editor put a sentence in another row, or in a row of its own.
 *
 * @param from what stood in its row then, and does not belong there with it
 * @param to what it belongs with; nothing where it has a row of its own
 */
public record RowRuling(long id, Said sentence, List<Said> from, List<Said> to, String madeBy, Instant madeAt) {

    /** A sentence by its text and its words, so that it is known again in whatever comparison. */
    public record Said(long text, String words) {}

    public RowRuling {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
