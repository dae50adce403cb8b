package stemma.intake;

import org.jspecify.annotations.Nullable;

/**
 * One file of a run.
 *
 * @param outcome null while the file waits
 * @param slug the article that it made or renewed
 */
record Item(
        int position,
        String name,
        @Nullable Outcome outcome,
        @Nullable String message,
        @Nullable String slug) {}
