package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.matching.SparkOnTwoCores.group;
import static stemma.matching.SparkOnTwoCores.spark;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stemma.parsing.Received;
import stemma.parsing.ReceivedFile;
import stemma.parsing.ReportParser;
import stemma.parsing.Upload;

class ArchiveStepsTests {

    @TempDir
    Path folder;

    /** A term of all reports, one of every third, and some of few. */
    private static List<int[]> terms() {
        Random random = new Random(3);
        List<int[]> terms = new ArrayList<>();
        for (int report = 0; report < 900; report++) {
            terms.add(
                    report % 3 == 0
                            ? new int[] {0, 7, -20 - random.nextInt(40)}
                            : new int[] {0, 100 + random.nextInt(300)});
        }
        return terms;
    }

    @Test
    void knowsTheNewestBeforeEachReportWhereverATermIsCut() {
        List<Row> rows = new ArrayList<>();
        Map<List<Integer>, long[]> expected = new HashMap<>();
        Map<Integer, List<Integer>> having = new HashMap<>();
        List<int[]> terms = terms();
        for (int report = 0; report < terms.size(); report++) {
            for (int rank = 0; rank < terms.get(report).length; rank++) {
                int term = terms.get(report)[rank];
                rows.add(RowFactory.create(term, (long) report, rank, 1.0));
                List<Integer> before = having.computeIfAbsent(term, one -> new ArrayList<>());
                if (!before.isEmpty()) {
                    expected.put(
                            List.of(report, rank),
                            before.subList(Math.max(0, before.size() - 64), before.size()).stream()
                                    .mapToLong(Integer::longValue)
                                    .toArray());
                }
                before.add(report);
            }
        }
        SparkSession session = spark(40, 1 << 20);
        Dataset<Row> posted = NewestBefore.of(
                session.createDataFrame(rows, StructType.fromDDL("term int, number bigint, rank int, weight double")),
                64);

        Map<List<Integer>, long[]> found = new HashMap<>();
        posted.collectAsList()
                .forEach(row ->
                        found.put(List.of((int) row.getLong(0), row.getInt(1)), PackedNumbers.unpacked(row.getAs(3))));
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        assertThat(found).allSatisfy((key, numbers) -> assertThat(numbers).isEqualTo(expected.get(key)));
        assertThat(posted.rdd().getNumPartitions()).isGreaterThan(10);
    }

    @Test
    void findsWhatHangsTogetherInLongChainsToo() {
        List<Row> links = new ArrayList<>();
        for (long i = 1; i < 200; i++) {
            links.add(RowFactory.create(i, i - 1));
        }
        IntStream.range(1, 50).forEach(i -> links.add(RowFactory.create(1_000L + i, 1_000L)));
        links.add(RowFactory.create(5_000L, 4_000L));
        links.add(RowFactory.create(5_000L, 4_000L));

        Map<Long, Long> found = new HashMap<>();
        new StarComponents(Dataset::localCheckpoint)
                .of(spark().createDataFrame(links, StructType.fromDDL("number bigint, other bigint")))
                .collectAsList()
                .forEach(row ->
                        assertThat(found.put(row.getLong(0), row.getLong(1))).isNull());

        Map<Long, Long> expected = new HashMap<>();
        LongStream.range(0, 200).forEach(i -> expected.put(i, 0L));
        LongStream.range(1_000, 1_050).forEach(i -> expected.put(i, 1_000L));
        expected.put(4_000L, 4_000L);
        expected.put(5_000L, 4_000L);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void packsFeaturesAndNumbersWithoutLoss() {
        InventedNews.ALL.forEach(report -> {
            Features features = Features.of(
                    new Text(report.title(), report.text(), LocalDate.of(2031, 5, 2)), DocumentFrequencies.shipped());
            Features unpacked = PackedFeatures.unpacked(PackedFeatures.of(features));
            assertThat(unpacked.told()).isEqualTo(features.told());
            assertThat(unpacked.published()).isEqualTo(features.published());
            assertThat(unpacked.phrases()).isEqualTo(features.phrases());
            assertThat(Arrays.stream(Feature.values()).filter(one -> one != Feature.PHRASES))
                    .allSatisfy(one -> assertThat(unpacked.vector(one)).isEqualTo(features.vector(one)));
        });
        long[] numbers = {0, 1, 127, 128, 300, 70_000, 1L << 40};
        assertThat(PackedNumbers.unpacked(PackedNumbers.of(numbers))).isEqualTo(numbers);
        assertThat(PackedNumbers.unpacked(PackedNumbers.of(new long[0]))).isEmpty();
    }

    @Test
    void keepsMembersThatAreTooManyForMemoryInAFile() {
        try (Members members = new Members(100)) {
            for (int i = 0; i < 20; i++) {
                members.add(10L * i, "id " + i, text(i));
            }
            assertThat(members.member(70)).isEqualTo(7);
            assertThat(members.member(71)).isNegative();
            for (int i = 19; i >= 0; i--) {
                assertThat(members.id(i)).isEqualTo("id " + i);
                assertThat(members.text(i)).isEqualTo(text(i));
            }
        }
    }

    private static Text text(int i) {
        return i % 2 == 0
                ? new Text(null, "Words of text number " + i, null)
                : new Text("Headline " + i, "Words of text number " + i, LocalDate.of(2031, 5, i));
    }

    /** What repair looks at must hang together here, or it would not be looked at. */
    @Test
    void linksAllThatRepairLinks() throws ReflectiveOperationException {
        Field slack = Repair.class.getDeclaredField("SLACK");
        slack.setAccessible(true);

        assertThat(ArchiveGrouping.LINKED).isLessThanOrEqualTo(slack.getDouble(null) * Repair.BAR.least());
    }

    @Test
    void bearsATermThatEveryReportHas() throws IOException {
        List<String> lines = IntStream.range(0, 3_000)
                .mapToObj(i -> "{\"id\":\"%d\",\"text\":\"Rates published: item%d.\"}".formatted(i, i))
                .toList();
        Path file = Files.write(folder.resolve("rates.jsonl"), lines);

        ArchiveGrouping.Outcome outcome = group(spark(8, 1 << 14), file, folder.resolve("out"), "--groups-only");

        assertThat(outcome.reports()).isEqualTo(3_000);
        assertThat(folder.resolve("out/reports")).doesNotExist();
    }

    @Test
    void writesReportsAsAnImportTakesThem() throws IOException {
        Path file = Files.write(folder.resolve("news.jsonl"), InventedNews.lines());

        group(spark(), file, folder.resolve("out"));

        List<Received> taken = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder.resolve("out/reports"))) {
            for (Path one : all.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList()) {
                try (InputStream in = Files.newInputStream(one)) {
                    Upload.each(one.getFileName().toString(), in, taken::add);
                }
            }
        }
        assertThat(taken).allSatisfy(one -> assertThat(one).isInstanceOf(ReceivedFile.class));
        assertThat(taken)
                .extracting(one -> new String(((ReceivedFile) one).bytes(), StandardCharsets.UTF_8)
                        .replaceFirst(",\"story\":\"[^\"]*\"}$", "}"))
                .as("as they came, but for the story at their end")
                .containsExactlyInAnyOrderElementsOf(InventedNews.lines());
        Map<String, String> given = taken.stream()
                .map(one -> ReportParser.read((ReceivedFile) one))
                .collect(Collectors.toMap(
                        report -> String.valueOf(report.key()).replace("reports:", ""),
                        report -> Objects.requireNonNull(report.story()).key()));
        assertThat(given).isEqualTo(SparkOnTwoCores.stories(folder.resolve("out")));
        assertThat(taken)
                .extracting(one -> ReportParser.read((ReceivedFile) one).key())
                .doesNotHaveDuplicates()
                .contains("reports:dam-1");
    }

    @Test
    void givesALineTheStoryThatWasFoundInPlaceOfOneThatItHad() {
        assertThat(StoryLine.of("{\"id\":1,\"text\":\"a}\"}", "say \"so\""))
                .isEqualTo("{\"id\":1,\"text\":\"a}\",\"story\":\"say \\\"so\\\"\"}");
        assertThat(StoryLine.of("{\"story\":\"old\",\"joined\":0.9,\"id\":1,\"text\":\"a\"}", "new"))
                .isEqualTo("{\"id\":1,\"text\":\"a\",\"story\":\"new\"}");
    }
}
