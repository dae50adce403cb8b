package stemma.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.intake.Counts;
import stemma.intake.GivenCount;
import stemma.intake.Imports;
import stemma.intake.Item;
import stemma.intake.Outcome;
import stemma.intake.Prediction;
import stemma.intake.Run;
import stemma.revision.Content;
import stemma.revision.FieldDiff;
import stemma.revision.Passage;
import stemma.revision.Segment;

/** What became of an import, for people: what needs their eyes, then the sum; of a preview, every file. */
record PlainAnswer(Imports imports, long id, PrintStream out) {

    private static final int PAGE = 200;
    private static final String INDENT = "    ";

    void print() {
        Run run = imports.run(id);
        List<Item> page = imports.items(id, 0, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(item -> run.preview() || isBad(item)).forEach(item -> print(run, item));
            page = imports.items(id, page.get(page.size() - 1).position(), PAGE);
        }
        out.println(sum(run));
    }

    private static boolean isBad(Item item) {
        return item.verdict() == Outcome.REFUSED || item.verdict() == Outcome.CANCELLED;
    }

    private void print(Run run, Item item) {
        out.println(item.name() + ": " + Objects.requireNonNull(item.verdict()).word() + ", " + item.reason());
        Prediction prediction = run.preview() ? imports.prediction(id, item.position()) : null;
        if (prediction != null) {
            article(prediction);
            prediction.changes().forEach(this::change);
            why(prediction);
        }
    }

    /** A new article as it would look; of a changed one the words that change say more. */
    private void article(Prediction prediction) {
        Content content = prediction.after();
        if (content != null && prediction.before() == null) {
            line(content.title());
            line(content.dek());
            line(String.join(", ", content.bylines()));
            line(content.outlet());
            line(content.dateline());
            line(content.published());
            content.body().forEach(block -> line(block.text()));
        }
    }

    private void line(@Nullable Object text) {
        if (text != null && !text.toString().isBlank()) {
            out.println(INDENT + text);
        }
    }

    private void change(FieldDiff change) {
        change.passages().stream().filter(Passage::isChanged).forEach(passage -> {
            StringBuilder line = new StringBuilder(change.field().key()).append(": ");
            passage.segments().forEach(segment -> line.append(marked(segment)));
            line(line);
        });
    }

    /** As git shows words. */
    private static String marked(Segment segment) {
        return switch (segment.kind()) {
            case SAME -> segment.text();
            case DELETED -> "[-" + segment.text() + "-]";
            case INSERTED -> "{+" + segment.text() + "+}";
        };
    }

    private void why(Prediction prediction) {
        Prediction.Joining joining = prediction.joining();
        if (joining != null && prediction.outcome() == Outcome.NEW) {
            line(
                    joining.given() != null
                            ? "Its file gives its story “%s”, told as “%s”.".formatted(joining.given(), joining.title())
                            : joining.score() == null
                                    ? "It begins a story of its own."
                                    : "It joins the story “%s”, likeness %.2f."
                                            .formatted(joining.title(), joining.score()));
            joining.near()
                    .forEach(near -> line("%.2f like “%s”: %s"
                            .formatted(near.score(), near.title(), String.join(", ", near.shared()))));
        }
    }

    private String sum(Run run) {
        return run.preview() ? foreseen(run) + given() : done(run);
    }

    private static String foreseen(Run run) {
        Counts counts = run.counts();
        return "Preview %d: %s: %,d to import, %,d unchanged, %,d with changes, %,d unreadable."
                        .formatted(
                                run.id(),
                                files(counts.total()),
                                counts.imported(),
                                counts.unchanged(),
                                counts.changed(),
                                counts.refused())
                + " Nothing was changed; import just this at /admin/imports/" + run.id() + ".";
    }

    private String given() {
        GivenCount given = imports.given(id);
        return given.reports() == 0
                ? ""
                : " The files give %s a place in %s."
                        .formatted(
                                given.reports() == 1 ? "1 report" : "%,d reports".formatted(given.reports()),
                                given.stories() == 1 ? "1 story" : "%,d stories".formatted(given.stories()));
    }

    private static String done(Run run) {
        Counts counts = run.counts();
        String cancelled = counts.cancelled() == 0 ? "" : ", %,d cancelled".formatted(counts.cancelled());
        return "Import %d: %s: %,d imported, %,d unchanged, %,d changed, %,d unreadable%s."
                .formatted(
                        run.id(),
                        files(counts.total()),
                        counts.imported(),
                        counts.unchanged(),
                        counts.changed(),
                        counts.refused(),
                        cancelled);
    }

    private static String files(long count) {
        return count == 1 ? "1 file" : "%,d files".formatted(count);
    }
}
