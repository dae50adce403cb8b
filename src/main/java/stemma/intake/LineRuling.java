package stemma.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stemma.parsing.LineClass;

/**
 * What an editor says a line of a report is, whatever the rules say.
 *
 * @param lineClass null where a ruling was taken back, so that the rules count again
 */
public record LineRuling(
        int line, @Nullable LineClass lineClass, @Nullable String note, String by, Instant at) {

    public LineRuling {
        if (line < 1 || by.isBlank()) {
            throw new IllegalArgumentException("a ruling is about a line, and somebody's");
        }
        note = note == null || note.isBlank() ? null : note.strip();
    }

    LineRuling on(int otherLine) {
        return new LineRuling(otherLine, lineClass, note, by, at);
    }

    boolean isOfOneActWith(LineRuling other) {
        return by.equals(other.by) && at.equals(other.at);
    }
}
