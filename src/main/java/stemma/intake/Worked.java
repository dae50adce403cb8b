package stemma.intake;

import org.jspecify.annotations.Nullable;

/** What became of a file, why, and the article that it is about. */
public record Worked(
        Outcome outcome, String message, @Nullable Long articleId) {

    static Worked kept(String reason) {
        return new Worked(Outcome.KEPT, reason, null);
    }

    static Worked refused(String reason) {
        return new Worked(Outcome.REFUSED, reason, null);
    }
}
