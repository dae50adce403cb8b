package stemma.intake;

import org.jspecify.annotations.Nullable;

/**
 * One file of a run.
 *
 * @param outcome null while the file waits
 * @param slug the article that it made or renewed
 * @param insistable whether an article that somebody touched since can be taken out all the same
 * @param predicted what a preview said would become of it
 * @param withdrawn the number of its report, where the article is gone
 * @param difference in which way that was wrong; null where it was right, or nothing was said
 */
public record Item(
        int position,
        String name,
        @Nullable Outcome outcome,
        @Nullable String message,
        @Nullable String slug,
        @Nullable Long withdrawn,
        boolean insistable,
        @Nullable Worked predicted,
        @Nullable String difference) {

    /** What became of it, or else what would; null while neither is known. */
    public @Nullable Outcome verdict() {
        return outcome != null || predicted == null ? outcome : predicted.outcome();
    }

    /** Why. */
    public @Nullable String reason() {
        return outcome != null || predicted == null ? message : predicted.message();
    }
}
