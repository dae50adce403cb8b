package stemma.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a line to show.
 *
 * @param finding what was found in just these words; null for words between
 */
public record Piece(String text, @Nullable Finding finding) {

    static List<Piece> of(String text, List<Finding> findings) {
        List<Finding> inOrder = findings.stream()
                .sorted(Comparator.comparingInt(Finding::from).thenComparing(Finding::to, Comparator.reverseOrder()))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Finding found : inOrder) {
            if (found.from() >= at) {
                plain(text.substring(at, found.from()), pieces);
                pieces.add(new Piece(text.substring(found.from(), found.to()), found));
                at = found.to();
            }
        }
        plain(text.substring(at), pieces);
        return List.copyOf(pieces);
    }

    private static void plain(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null));
        }
    }

    /** Whether a word is missing here. */
    public boolean isGap() {
        return finding != null && text.isBlank();
    }
}
