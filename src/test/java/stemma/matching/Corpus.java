package stemma.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.BufferedReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Labelled articles of one set, in the order of its file. */
record Corpus(String name, List<Labelled> articles) {

    private static final JsonMapper JSON = JsonMapper.shared();

    record Labelled(String id, String cluster, Text text) {}

    static Corpus read(Path folder, String name) {
        List<Labelled> articles = lines(folder, name).stream()
                .map(line -> new Labelled(
                        line.path("id").asString(),
                        line.path("cluster").asString(),
                        new Text(
                                line.path("title").asString(),
                                line.path("text").asString(),
                                date(line.path("published").asString("")))))
                .toList();
        return new Corpus(name, articles);
    }

    private static @Nullable LocalDate date(String published) {
        return published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10));
    }

    static List<JsonNode> lines(Path folder, String name) {
        Path plain = folder.resolve(name + ".jsonl");
        Path packed = folder.resolve(name + ".jsonl.gz");
        try (InputStream in = Files.exists(plain)
                        ? Files.newInputStream(plain)
                        : new GZIPInputStream(Files.newInputStream(packed));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<JsonNode> lines = new ArrayList<>();
            reader.lines().filter(line -> !line.isBlank()).map(JSON::readTree).forEach(lines::add);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
