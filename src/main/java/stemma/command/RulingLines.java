package stemma.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import stemma.matching.ContradictoryRulings;
import stemma.matching.PairRulings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rulings of a file: in each line the ids of two reports, and whether they tell the same story. */
final class RulingLines {

    private static final int LONGEST = 100_000;

    private final Path file;
    private final ReportLines reports;
    private final Consumer<String> complaints;
    private final List<JsonNode> lines = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private RulingLines(Path file, ReportLines reports, Consumer<String> complaints) {
        this.file = file;
        this.reports = reports;
        this.complaints = complaints;
    }

    /** Complaints get the lines that are no rulings, or about reports that are not there. */
    static PairRulings read(Path file, ReportLines reports, Consumer<String> complaints) {
        return new RulingLines(file, reports, complaints).read();
    }

    private PairRulings read() {
        try (InputStream in = Files.newInputStream(file)) {
            new ByteLines(LONGEST, (number, from, bytes) -> read(bytes, number)).read(in);
        } catch (IOException e) {
            throw new NothingDone(file + " cannot be read: " + e);
        }
        for (int i = 0; i < reports.size() && !numbers.isEmpty(); i++) {
            numbers.replace(reports.id(i), i);
        }
        PairRulings rulings = new PairRulings();
        lines.forEach(line -> rule(line, rulings));
        return rulings;
    }

    private void read(byte[] bytes, int number) {
        try {
            JsonNode line = JsonMapper.shared().readTree(bytes);
            if (line.path("a").isValueNode()
                    && line.path("b").isValueNode()
                    && line.path("same").isBoolean()) {
                lines.add(line);
                numbers.put(line.path("a").asString(), -1);
                numbers.put(line.path("b").asString(), -1);
            } else {
                complaints.accept("%s, line %,d: a ruling is {\"a\": id, \"b\": id, \"same\": true or false}"
                        .formatted(file, number));
            }
        } catch (JacksonException e) {
            complaints.accept("%s, line %,d: not valid JSON: %s".formatted(file, number, e.getOriginalMessage()));
        }
    }

    private void rule(JsonNode line, PairRulings rulings) {
        int one = numbers.getOrDefault(line.path("a").asString(), -1);
        int other = numbers.getOrDefault(line.path("b").asString(), -1);
        if (one < 0 || other < 0) {
            complaints.accept("%s: there is no report %s".formatted(file, line.path(one < 0 ? "a" : "b")));
            return;
        }
        try {
            rulings.rule(one, other, line.path("same").asBoolean());
        } catch (ContradictoryRulings e) {
            throw new NothingDone("The rulings contradict each other: "
                    + e.chain().stream().map(reports::id).collect(Collectors.joining(" is the same as "))
                    + ", and yet the first and the last of them are ruled not to be. Take one of these rulings out.");
        }
    }
}
