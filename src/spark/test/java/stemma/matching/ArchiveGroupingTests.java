package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stemma.matching.SparkOnTwoCores.group;
import static stemma.matching.SparkOnTwoCores.json;
import static stemma.matching.SparkOnTwoCores.lines;
import static stemma.matching.SparkOnTwoCores.spark;
import static stemma.matching.SparkOnTwoCores.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveGroupingTests {

    @TempDir
    Path folder;

    private record Listed(List<Text> all) implements Texts {

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public Text text(int number) {
            return all.get(number);
        }
    }

    private Path invented() throws IOException {
        return Files.write(folder.resolve("news.jsonl"), InventedNews.lines());
    }

    /** Made-up words in stories of one to ten reports, with the invented news among them. */
    private Path mixed() throws IOException {
        Path made = folder.resolve("made.jsonl");
        NewsGenerator.main(new String[] {"240", "11", made.toString()});
        List<String> lines = new ArrayList<>(Files.readAllLines(made));
        for (String line : InventedNews.lines()) {
            lines.add(lines.size() / 2, line);
        }
        return Files.write(made, lines);
    }

    /** As the command {@code group} finds them. */
    private static Map<String, String> inMemory(Path file) throws IOException {
        List<JsonNode> reports =
                Files.readAllLines(file).stream().map(SparkOnTwoCores::json).toList();
        Texts texts = new Listed(reports.stream()
                .map(report -> new Text(
                        report.path("title").asText(),
                        report.path("text").asText(),
                        report.has("published")
                                ? LocalDate.parse(report.path("published").asText())
                                : null))
                .toList());
        Map<String, String> stories = new LinkedHashMap<>();
        try (Grouping grouping = new Grouping(texts, new PairRulings(), SecondReader.nobody(), 1)) {
            grouping.place(done -> {});
            grouping.repair();
            int[] found = grouping.stories();
            for (int i = 0; i < found.length; i++) {
                stories.put(
                        reports.get(i).path("id").asText(),
                        reports.get(found[i]).path("id").asText());
            }
        }
        return stories;
    }

    @Test
    void tellsRewritesTogetherAndLookAlikesApart() throws IOException {
        group(spark(), invented(), folder.resolve("out"));

        Map<String, String> firsts = InventedNews.ALL.stream()
                .collect(
                        Collectors.toMap(InventedNews.Report::event, InventedNews.Report::id, (first, later) -> first));
        assertThat(stories(folder.resolve("out")))
                .isEqualTo(InventedNews.ALL.stream()
                        .collect(Collectors.toMap(InventedNews.Report::id, report -> firsts.get(report.event()))));
    }

    @Test
    void saysForEachReportWhatTheCommandSays() throws IOException {
        group(spark(), invented(), folder.resolve("out"));

        List<JsonNode> told = lines(folder.resolve("out/groups")).stream()
                .map(SparkOnTwoCores::json)
                .toList();
        assertThat(told)
                .extracting(one -> one.path("id").asText())
                .containsExactlyElementsOf(
                        InventedNews.ALL.stream().map(InventedNews.Report::id).toList());
        assertThat(told.get(2).fieldNames())
                .toIterable()
                .containsExactly("id", "story", "joined", "nearest", "because");
        assertThat(told.get(2).path("joined").asDouble()).isBetween(0.5, 1.0);
        assertThat(told.get(2).path("nearest").asText()).startsWith("dam-");
        assertThat(told.get(2).path("because")).isNotEmpty();
        assertThat(told.get(9).toString())
                .isEqualTo("{\"id\":\"budget\",\"story\":\"budget\",\"joined\":null,\"nearest\":null,\"because\":[]}");
    }

    @Test
    void comesToTheStoriesOfTheCommand() throws IOException {
        Path file = mixed();

        group(spark(), file, folder.resolve("out"));

        assertThat(stories(folder.resolve("out"))).isEqualTo(inMemory(file)).hasSize(250);
    }

    @Test
    void comesToTheSameInHoweverManyPartsTheWorkIsDone() throws IOException {
        Path file = mixed();

        group(spark(1, 1 << 30), file, folder.resolve("whole"));
        group(spark(4, 1 << 16), file, folder.resolve("parts"));

        assertThat(lines(folder.resolve("parts/groups"))).isEqualTo(lines(folder.resolve("whole/groups")));
    }

    @Test
    void readsParquetAsItReadsLines() throws IOException {
        Path parquet = folder.resolve("news.parquet");
        spark().read()
                .json(invented().toString())
                .coalesce(1)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .parquet(parquet.toString());

        group(spark(), folder.resolve("news.jsonl"), folder.resolve("lines"));
        group(spark(), parquet, folder.resolve("columns"));

        assertThat(lines(folder.resolve("columns/groups"))).isEqualTo(lines(folder.resolve("lines/groups")));
    }

    @Test
    void saysWhichLinesAreNoReportsAndGroupsTheRest() throws IOException {
        List<String> lines = new ArrayList<>(InventedNews.lines());
        lines.add(1, "{\"id\":\"cut off\",\"text\":\"The rest of th");
        lines.add(2, "");
        lines.add(4, "{\"id\":\"dam-1\",\"text\":\"An id that has come before.\"}");
        lines.add("{\"title\":\"No id\",\"text\":\"Who am I?\"}");
        Path file = Files.write(folder.resolve("bad.jsonl"), lines);

        ArchiveGrouping.Outcome outcome = group(spark(4, 2_000), file, folder.resolve("out"));

        assertThat(outcome).isEqualTo(new ArchiveGrouping.Outcome(10, 3));
        List<JsonNode> errors = lines(folder.resolve("out/errors")).stream()
                .map(SparkOnTwoCores::json)
                .toList();
        assertThat(errors).extracting(error -> error.path("line").asInt()).containsExactly(2, 5, 14);
        assertThat(errors)
                .allSatisfy(error -> assertThat(error.path("file").asText()).endsWith("/bad.jsonl"));
        assertThat(errors.get(0).path("reason").asText()).startsWith("not valid JSON");
        assertThat(errors.get(1).path("reason").asText()).contains("“dam-1” has come before");
        assertThat(errors.get(2).path("reason").asText()).startsWith("no id");
    }

    @Test
    void takesRulingsForLaw() throws IOException {
        Path rulings = Files.write(
                folder.resolve("rulings.jsonl"),
                List.of(
                        "{\"a\":\"budget\",\"b\":\"georgian\",\"same\":true}",
                        "{\"a\":\"dam-1\",\"b\":\"dam-2\",\"same\":false}",
                        "{\"a\":\"nobody\",\"b\":\"dam-2\",\"same\":true}"));

        ArchiveGrouping.Outcome outcome =
                group(spark(), invented(), folder.resolve("out"), "--links", rulings.toString());

        Map<String, String> stories = stories(folder.resolve("out"));
        assertThat(stories).containsEntry("budget", "georgian");
        assertThat(stories.get("dam-2")).isNotEqualTo(stories.get("dam-1"));
        assertThat(outcome.problems()).isEqualTo(1);
        assertThat(lines(folder.resolve("out/errors")))
                .singleElement()
                .satisfies(
                        line -> assertThat(json(line).path("reason").asText()).isEqualTo("there is no report nobody"));
    }

    @Test
    void refusesRulingsThatContradictEachOther() throws IOException {
        Path rulings = Files.write(
                folder.resolve("rulings.jsonl"),
                List.of(
                        "{\"a\":\"dam-1\",\"b\":\"dam-2\",\"same\":true}",
                        "{\"a\":\"dam-2\",\"b\":\"budget\",\"same\":true}",
                        "{\"a\":\"dam-1\",\"b\":\"budget\",\"same\":false}"));
        Path file = invented();

        assertThatThrownBy(() -> group(spark(), file, folder.resolve("out"), "--links", rulings.toString()))
                .isInstanceOf(NothingGrouped.class)
                .hasMessageContaining("dam-1 is the same as dam-2 is the same as budget");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path out = Files.createDirectory(folder.resolve("taken"));
        Path file = invented();

        assertThatThrownBy(() -> group(spark(), folder.resolve("nowhere"), folder.resolve("out")))
                .isInstanceOf(NothingGrouped.class)
                .hasMessageContaining("There is no file or folder");
        assertThatThrownBy(() -> group(spark(), empty, folder.resolve("out")))
                .isInstanceOf(NothingGrouped.class)
                .hasMessageContaining("There are no .jsonl, .jsonl.gz or .parquet files");
        assertThatThrownBy(() -> group(spark(), file, out))
                .isInstanceOf(NothingGrouped.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> ArchiveOptions.of(List.of("--in", "a", "--out", "b", "--fast")))
                .hasMessageContaining("no option --fast");
    }
}
