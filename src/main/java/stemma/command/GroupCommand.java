package stemma.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.matching.Grouping;
import stemma.matching.PairRulings;
import stemma.matching.SecondReader;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code group}: says which reports of a file tell the same story, with reasons; needs no database. */
final class GroupCommand {

    /** What reads the answer takes no more of it. */
    private static final class AnswerLost extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final GroupOptions options;
    private final PrintStream out;
    private final PrintStream err;
    private final Bar bar;
    private int bad;

    private GroupCommand(GroupOptions options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
        this.bar = Bar.on(err);
    }

    static int run(List<String> words) {
        try {
            GroupOptions options = GroupOptions.of(words);
            if (options.help()) {
                System.out.println(GroupOptions.HELP);
                return Command.WELL;
            }
            return new GroupCommand(options, System.out, System.err).run();
        } catch (NothingDone e) {
            System.err.println("Nothing was grouped. " + e.getMessage());
            System.err.println("java -jar stemma.jar group --help tells how it is meant.");
            return Command.NOTHING_DONE;
        } catch (AnswerLost e) {
            System.err.println("The answer could not be written in full: is the disk full, or did the reader go away?");
            return Command.NOTHING_DONE;
        }
    }

    private int run() {
        try (ReportLines lines = ReportLines.of(options.file(), this::complain)) {
            if (lines.size() == 0) {
                throw new NothingDone("There is no report in " + options.file() + ".");
            }
            Path links = options.links();
            PairRulings rulings = links == null ? new PairRulings() : RulingLines.read(links, lines, this::complain);
            SecondReader reader = options.reranker() ? SecondReader.found() : SecondReader.nobody();
            try (Grouping grouping = new Grouping(lines, rulings, reader, options.threads())) {
                group(lines, grouping);
            }
            return bad == 0 ? Command.WELL : Command.REFUSED;
        } catch (IOException | UncheckedIOException e) {
            Throwable cause = e instanceof UncheckedIOException ? Objects.requireNonNull(e.getCause()) : e;
            throw new NothingDone(options.file() + " cannot be read: "
                    + Objects.requireNonNullElse(cause.getMessage(), cause.toString()));
        }
    }

    private void group(ReportLines lines, Grouping grouping) {
        long start = System.nanoTime();
        grouping.place(done -> bar.draw("%,d of %,d reports placed".formatted(done, lines.size())));
        double placed = (System.nanoTime() - start) / 1e9;
        if (!options.onlineOnly()) {
            bar.draw("looking at all of them together");
            grouping.repair();
        }
        int stories = print(lines, grouping);
        bar.draw("");
        err.printf(
                "%,d report%s, %,d %s; placed after %.1f s, done after %.1f s.%n",
                lines.size(),
                lines.size() == 1 ? "" : "s",
                stories,
                stories == 1 ? "story" : "stories",
                placed,
                (System.nanoTime() - start) / 1e9);
    }

    private void complain(String problem) {
        bad++;
        bar.draw("");
        err.println(problem);
    }

    /** Returns how many stories there are. */
    private int print(ReportLines lines, Grouping grouping) {
        PrintStream answer = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
        int[] next = {0, 0};
        grouping.told(told -> {
            int report = next[0]++;
            next[1] += told.story() == report ? 1 : 0;
            answer.append(line(lines, report, told)).append('\n');
            if (answer.checkError() || out.checkError()) {
                throw new AnswerLost();
            }
        });
        return next[1];
    }

    private static String line(ReportLines lines, int report, Grouping.Told told) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", lines.id(report));
        line.put("story", lines.id(told.story()));
        line.put("joined", told.probability() == null ? null : Math.round(told.probability() * 1e4) / 1e4);
        line.put("nearest", told.nearest() == null ? null : lines.id(told.nearest()));
        line.put("because", told.because());
        return JsonMapper.shared().writeValueAsString(line);
    }
}
