package stemma.collation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in a row, with its words marked where the row differs.
 *
 * @param guest whether its own row is another one
 * @param ruling by which an editor set it here; null where its words put it here
 */
public record Reading(
        Sentence sentence,
        Kind kind,
        boolean guest,
        List<Mark> marks,
        @Nullable RowRuling ruling) {

    /** Whether another text has the very same sentence, tells it in other words, or does not. */
    public enum Kind {
        SAME,
        REWORDED,
        ONLY_HERE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Reading {
        marks = List.copyOf(marks);
    }
}
