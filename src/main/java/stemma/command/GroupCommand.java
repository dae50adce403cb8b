package stemma.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stemma.matching.ContradictoryRulings;
import stemma.matching.Grouping;
import stemma.matching.PairRulings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code group}: says which reports of a file tell the same story, with reasons; needs no database. */
final class GroupCommand {

    private static final JsonMapper JSON = JsonMapper.shared();

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
        }
    }

    private int run() {
        long start = System.nanoTime();
        try (ReportLines lines = ReportLines.of(options.file(), this::complain);
                Grouping grouping = new Grouping(lines, rulings(lines), options.threads())) {
            if (lines.size() == 0) {
                throw new NothingDone("There is no report in " + options.file() + ".");
            }
            grouping.place(done -> bar.draw("%,d of %,d reports placed".formatted(done, lines.size())));
            double placed = (System.nanoTime() - start) / 1e9;
            if (!options.onlineOnly()) {
                bar.draw("looking at all of them together");
                grouping.repair();
            }
            int stories = print(lines, grouping);
            bar.draw("");
            err.printf(
                    "%,d reports, %,d stories; placed after %.1f s, done after %.1f s.%n",
                    lines.size(), stories, placed, (System.nanoTime() - start) / 1e9);
            return bad == 0 ? Command.WELL : Command.REFUSED;
        } catch (IOException | UncheckedIOException e) {
            throw new NothingDone(options.file() + " cannot be read: " + e.getMessage());
        }
    }

    private void complain(String problem) {
        bad++;
        bar.draw("");
        err.println(problem);
    }

    private int print(ReportLines lines, Grouping grouping) throws IOException {
        BufferedWriter answer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        int[] next = {0, 0};
        grouping.told(told -> {
            int report = next[0]++;
            next[1] += told.story() == report ? 1 : 0;
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("id", lines.id(report));
            line.put("story", lines.id(told.story()));
            line.put("joined", told.probability() == null ? null : Math.round(told.probability() * 1e4) / 1e4);
            line.put("nearest", told.nearest() == null ? null : lines.id(told.nearest()));
            line.put("because", told.because());
            try {
                answer.write(JSON.writeValueAsString(line) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        answer.flush();
        return next[1];
    }

    /** A line of rulings has the ids of two reports and whether they tell the same story. */
    private PairRulings rulings(ReportLines reports) throws IOException {
        PairRulings rulings = new PairRulings();
        Path links = options.links();
        if (links == null) {
            return rulings;
        }
        Map<String, Integer> numbers = new HashMap<>();
        List<JsonNode> ruled = new ArrayList<>();
        try (var lines = Files.lines(links)) {
            int[] line = {0};
            lines.forEach(text -> {
                line[0]++;
                if (!text.isBlank()) {
                    read(text, links + ", line " + line[0], ruled);
                }
            });
        }
        ruled.forEach(ruling -> {
            numbers.put(ruling.path("a").asString(), -1);
            numbers.put(ruling.path("b").asString(), -1);
        });
        for (int i = 0; !numbers.isEmpty() && i < reports.size(); i++) {
            numbers.replace(reports.id(i), i);
        }
        ruled.forEach(ruling -> rule(ruling, numbers, reports, rulings));
        return rulings;
    }

    private void read(String text, String where, List<JsonNode> ruled) {
        try {
            JsonNode ruling = JSON.readTree(text);
            if (ruling.path("a").isValueNode()
                    && ruling.path("b").isValueNode()
                    && ruling.path("same").isBoolean()) {
                ruled.add(ruling);
            } else {
                complain(where + ": a ruling is {\"a\": id, \"b\": id, \"same\": true or false}");
            }
        } catch (JacksonException e) {
            complain(where + ": not valid JSON: " + e.getOriginalMessage());
        }
    }

    private void rule(JsonNode ruling, Map<String, Integer> numbers, ReportLines reports, PairRulings rulings) {
        int one = numbers.getOrDefault(ruling.path("a").asString(), -1);
        int other = numbers.getOrDefault(ruling.path("b").asString(), -1);
        if (one < 0 || other < 0) {
            complain("%s: there is no report %s".formatted(options.links(), ruling.path(one < 0 ? "a" : "b")));
            return;
        }
        try {
            rulings.rule(one, other, ruling.path("same").asBoolean());
        } catch (ContradictoryRulings e) {
            throw new NothingDone("The rulings contradict each other: "
                    + e.chain().stream().map(reports::id).collect(Collectors.joining(" is the same as "))
                    + ", and yet the first and the last of them are ruled not to be. Take one of these rulings out.");
        }
    }
}
