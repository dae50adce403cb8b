package stemma.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Labelled articles of one set, in the order of its file. */
record Corpus(List<Labelled> articles) {

    /** An article of a set with the label of the event it tells. */
    record Labelled(String set, String event, Text text) {}

    static Corpus read(Path folder, String set) {
        return new Corpus(lines(folder, set).stream()
                .map(line -> new Labelled(set, line.path("cluster").asString(), text(line)))
                .toList());
    }

    private static Text text(JsonNode line) {
        return new Text(
                line.path("title").asString(),
                line.path("text").asString(),
                date(line.path("published").asString("")));
    }

    private static @Nullable LocalDate date(String published) {
        return published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10));
    }

    /** The lines of a file of JSON lines, packed or not. */
    static List<JsonNode> lines(Path folder, String set) {
        Path plain = folder.resolve(set + ".jsonl");
        Path packed = folder.resolve(set + ".jsonl.gz");
        try (InputStream in = Files.exists(plain)
                        ? Files.newInputStream(plain)
                        : new GZIPInputStream(Files.newInputStream(packed));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
