package stemma.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** One Spark for all tests, and what they do with it. */
final class SparkOnTwoCores {

    private static final SparkSession SPARK = SparkSession.builder()
            .master("local[2]")
            .appName("tests")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            // Ten reports are done before a plan for them is compiled, or made better on the way.
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.adaptive.enabled", "false")
            .getOrCreate();

    private SparkOnTwoCores() {}

    static SparkSession spark() {
        return SPARK;
    }

    /** As on a cluster, with as many parts in every shuffle, and files cut up into blocks of so many bytes. */
    static SparkSession spark(int parts, int block) {
        SparkSession session = SPARK.newSession();
        session.conf().set("spark.sql.shuffle.partitions", String.valueOf(parts));
        session.conf().set("spark.sql.adaptive.enabled", "true");
        session.conf().set("spark.sql.adaptive.coalescePartitions.enabled", "false");
        session.conf().set("spark.sql.files.maxPartitionBytes", String.valueOf(block));
        session.conf().set("spark.sql.files.openCostInBytes", "0");
        return session;
    }

    static ArchiveGrouping.Outcome group(SparkSession spark, Path in, Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("--in", in.toString(), "--out", out.toString()));
        words.addAll(List.of(more));
        return ArchiveGrouping.run(spark, ArchiveOptions.of(words));
    }

    /** The lines of an answer in their order. */
    static List<String> lines(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The story of each report. */
    static Map<String, String> stories(Path out) {
        Map<String, String> stories = new LinkedHashMap<>();
        for (String line : lines(out.resolve("groups"))) {
            JsonNode told = json(line);
            stories.put(told.path("id").asText(), told.path("story").asText());
        }
        return stories;
    }

    static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
