package stemma.checking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import stemma.revision.Block;
import stemma.revision.Content;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** News texts by the event they tell, from files of JSON lines with id, cluster, title, text and language. */
record NewsTexts(Map<String, List<Copy>> events) {

    private static final Pattern LISTED = Pattern.compile("\\('([^']+)', '((?:[^']|'')*)'\\)");

    /** The labelled news of the project, in English. */
    static NewsTexts labelled() {
        try (InputStream in =
                Objects.requireNonNull(NewsTexts.class.getResourceAsStream("/matching/labelled-news.jsonl"))) {
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NewsTexts file(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return of(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewsTexts of(InputStream in) {
        Map<String, List<Copy>> events = new LinkedHashMap<>();
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank())
                .map(JsonMapper.shared()::readTree)
                .filter(line -> List.of("", "en")
                        .contains(
                                line.path("language").asString(line.path("lang").asString(""))))
                .filter(line -> !line.path("text").asString().isBlank())
                .forEach(line -> events.computeIfAbsent(line.path("cluster").asString(), event -> new ArrayList<>())
                        .add(copy(line)));
        return new NewsTexts(events);
    }

    private static Copy copy(JsonNode line) {
        return Copy.of(
                line.path("id").asString(),
                content(line.path("title").asString(), line.path("text").asString()));
    }

    /** Wires begin a paragraph with four spaces and break lines at a width. */
    private static Content content(String title, String text) {
        String[] paragraphs = text.contains("\n    ") ? text.split("\n {4,}", -1) : text.split("\n+", -1);
        List<Block> body = Arrays.stream(paragraphs)
                .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .map(Block::paragraph)
                .toList();
        return new Content(title, null, List.of(), null, null, null, body);
    }

    /** The events with even numbers, which thresholds were fitted on; or the others; or all. */
    NewsTexts half(String name) {
        if (name.isEmpty()) {
            return this;
        }
        int rest = name.equals("tuned") ? 0 : 1;
        Map<String, List<Copy>> half = new LinkedHashMap<>(events);
        half.keySet().removeIf(event -> Long.parseLong("0" + event.replaceAll("\\D", "")) % 2 != rest);
        return new NewsTexts(half);
    }

    /** Each text with the others of its event. */
    Stream<Matter> matters() {
        List<LoadedWord> loaded = loaded();
        return events.values().stream()
                .flatMap(event -> event.stream()
                        .map(copy -> matter(
                                copy.content(),
                                event.stream().filter(other -> other != copy).toList(),
                                loaded)));
    }

    static Matter matter(Content content, List<Copy> others, List<LoadedWord> loaded) {
        return new Matter(Copy.of("", content), others, List.of(), loaded);
    }

    /** The words that the program comes with. */
    static List<LoadedWord> loaded() {
        try (InputStream in = Objects.requireNonNull(
                NewsTexts.class.getResourceAsStream("/db/migration/V20261123_0310__create_loaded_word.sql"))) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return LISTED.matcher(sql)
                    .results()
                    .map(found -> new LoadedWord(0, found.group(1), found.group(2), null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int words(Copy copy) {
        return copy.lines().stream()
                .flatMap(line -> line.sentences().stream())
                .mapToInt(sentence ->
                        (int) sentence.tokens().stream().filter(Token::isWord).count())
                .sum();
    }
}
