package stemma.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.intake.Item;
import stemma.intake.Run;

/**
 * A run and what became of its files, for programs.
 *
 * @param undoneBy the run that takes it back
 * @param next where the list of files goes on
 */
record ImportReport(
        long id,
        @Nullable String source,
        String collection,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String state,
        String progress,
        Figures counts,
        @Nullable Long undoneBy,
        List<File> items,
        @Nullable String next) {

    /** How many files came to what. */
    record Figures(int total, int waiting, int imported, int unchanged, int changed, int refused, int cancelled) {}

    /** One file; the outcome is null while it waits. */
    record File(
            int position,
            String name,
            @Nullable String outcome,
            @Nullable String message,
            @Nullable String article) {

        static File of(Item item) {
            return new File(
                    item.position(),
                    item.name(),
                    item.outcome() == null ? null : item.outcome().code(),
                    item.message(),
                    item.slug());
        }
    }

    static ImportReport of(Run run, String progress, List<Item> items, int most, @Nullable Long undo) {
        var counts = run.counts();
        List<Item> shown = items.subList(0, Math.min(most, items.size()));
        return new ImportReport(
                run.id(),
                run.source(),
                run.target().name(),
                run.startedBy(),
                run.startedAt(),
                run.finishedAt(),
                run.paused() ? "paused" : run.state().name().toLowerCase(Locale.ROOT),
                progress,
                new Figures(
                        counts.total(),
                        counts.waiting(),
                        counts.imported(),
                        counts.unchanged(),
                        counts.changed(),
                        counts.refused(),
                        counts.cancelled()),
                undo,
                shown.stream().map(File::of).toList(),
                items.size() > most ? String.valueOf(shown.get(most - 1).position()) : null);
    }
}
