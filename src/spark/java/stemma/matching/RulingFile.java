package stemma.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A file of rulings, as the command {@code group} takes them; read where the job is steered. */
final class RulingFile {

    private record Line(int number, String one, String other, boolean same) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String file;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Row> problems = new ArrayList<>();

    private RulingFile(String file) {
        this.file = file;
    }

    static RulingFile read(String file, Configuration configuration) {
        RulingFile rulings = new RulingFile(file);
        try {
            Path path = new Path(file);
            try (var in = new BufferedReader(
                    new InputStreamReader(path.getFileSystem(configuration).open(path), StandardCharsets.UTF_8))) {
                int number = 0;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    rulings.enter(++number, line);
                }
            }
        } catch (FileNotFoundException e) {
            throw new NothingGrouped("There is no file " + file + ".");
        } catch (IOException e) {
            throw new NothingGrouped(file + " cannot be read: " + e.getMessage());
        }
        return rulings;
    }

    private void enter(int number, String raw) {
        if (raw.isBlank()) {
            return;
        }
        try {
            JsonNode line = JSON.readTree(raw);
            if (line.path("a").isValueNode()
                    && line.path("b").isValueNode()
                    && line.path("same").isBoolean()) {
                lines.add(new Line(
                        number,
                        known(line.path("a")),
                        known(line.path("b")),
                        line.path("same").asBoolean()));
            } else {
                complain(number, "a ruling is {\"a\": id, \"b\": id, \"same\": true or false}");
            }
        } catch (JsonProcessingException e) {
            complain(number, "not valid JSON: " + e.getOriginalMessage());
        }
    }

    private String known(JsonNode id) {
        if (places.putIfAbsent(id.asText(), ids.size()) == null) {
            ids.add(id.asText());
        }
        return id.asText();
    }

    private void complain(int line, String reason) {
        problems.add(RowFactory.create(file, (long) line, reason));
    }

    /**
     * The rulings on reports that are there.
     *
     * @param reports with number and id
     */
    ArchiveRulings among(Dataset<Row> reports) {
        Map<String, Long> numbers = new HashMap<>();
        Map<String, Integer> wanted = new HashMap<>(places);
        reports.select("id", "number")
                .filter((FilterFunction<Row>) row -> wanted.containsKey(row.getString(0)))
                .collectAsList()
                .forEach(row -> numbers.put(row.getString(0), row.getLong(1)));
        PairRulings law = new PairRulings();
        List<ArchiveRulings.Ruling> rulings = new ArrayList<>();
        for (Line line : lines) {
            Long one = numbers.get(line.one());
            Long other = numbers.get(line.other());
            if (one == null || other == null) {
                complain(line.number(), "there is no report " + (one == null ? line.one() : line.other()));
            } else {
                rule(law, line);
                rulings.add(new ArchiveRulings.Ruling(one, other, line.same()));
            }
        }
        return new ArchiveRulings(rulings);
    }

    private void rule(PairRulings law, Line line) {
        try {
            law.rule(places.getOrDefault(line.one(), -1), places.getOrDefault(line.other(), -1), line.same());
        } catch (ContradictoryRulings e) {
            throw new NothingGrouped("The rulings contradict each other: "
                    + e.chain().stream().map(ids::get).collect(Collectors.joining(" is the same as "))
                    + ", and yet the first and the last of them are ruled not to be. Take one of these rulings out.");
        }
    }

    /** File, line and reason of each line that is no ruling, or about reports that are not there. */
    List<Row> problems() {
        return problems;
    }
}
