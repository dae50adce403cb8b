package stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stemma.StemmaApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a shell sees it: its words, its answer, what it complains about, and its exit code. */
class GroupCommandTests {

    private static final List<String> SEEDS = List.of(
            "/db/seed/000_0e7e32d989fd334e.txt",
            "/db/seed/001_58ad50ca85316434.txt",
            "/db/seed/002_4c6659428050c40e.txt",
            "/db/seed/003_dbca84b715c6ac3b.txt",
            "/db/seed/004_0fc9f62d446855c3.txt");

    private static final List<String> OTHERS = List.of(
            "/matching/icpa-opening-2023.txt",
            "/matching/icc-warrant-for-putin-2023.txt",
            "/matching/aid-and-intelligence-pause-2025.txt",
            "/matching/eurojust-drug-network.txt",
            "/matching/who-withdrawal-2025.txt",
            "/matching/harbour-ferry-fire.txt");

    @TempDir
    private Path temp;

    private static Shell group(String... words) {
        List<String> all = new ArrayList<>(List.of("group"));
        all.addAll(List.of(words));
        return Shell.run(() ->
                Command.run(StemmaApplication.class, all.toArray(String[]::new)).orElseThrow());
    }

    private static Map<String, String> stories(Shell answer) {
        return answer.lines().stream()
                .collect(Collectors.toMap(
                        line -> line.get("id").asString(),
                        line -> line.get("story").asString()));
    }

    private static String report(String id, String title, String text) {
        return JsonMapper.shared().writeValueAsString(Map.of("id", id, "title", title, "text", text));
    }

    private static String report(String resource) {
        try (InputStream in = GroupCommandTests.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            return report(resource, "", text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String name, List<String> lines) throws IOException {
        return Files.write(temp.resolve(name), lines).toString();
    }

    private String news() throws IOException {
        return file(
                "news.jsonl",
                Stream.concat(OTHERS.stream(), SEEDS.stream())
                        .map(GroupCommandTests::report)
                        .toList());
    }

    @Test
    void tellsTheSeedsTogetherAndTheirLookAlikesApart() throws Exception {
        Shell answer = group(news(), "--online-only");

        assertThat(answer.code()).as(answer.err()).isEqualTo(Command.WELL);
        assertThat(answer.lines())
                .extracting(line -> line.get("id").asString())
                .containsExactlyElementsOf(
                        Stream.concat(OTHERS.stream(), SEEDS.stream()).toList());
        assertThat(stories(answer))
                .allSatisfy((id, story) -> assertThat(story).isEqualTo(SEEDS.contains(id) ? SEEDS.get(0) : id));
        JsonNode seed = answer.lines().get(8);
        assertThat(seed.get("joined").asDouble()).isBetween(0.5, 1.0);
        assertThat(seed.get("nearest").asString()).isIn(SEEDS);
        assertThat(seed.get("because").toString()).contains("both name", "Russia", "alike");
        assertThat(answer.lines().get(5).get("joined").isNull()).isTrue();
        assertThat(answer.lines().get(5).get("because").isEmpty()).isTrue();
        assertThat(answer.err()).contains("11 reports, 7 stories");
    }

    @Test
    void comesToTheSameWithAnyNumberOfThreadsAndPacked() throws Exception {
        String plain = news();
        Path packed = temp.resolve("news.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Files.readAllBytes(Path.of(plain)));
        }

        Shell one = group("--threads", "1", plain);

        assertThat(one.code()).isEqualTo(Command.WELL);
        assertThat(group(plain, "--threads=3").out()).isEqualTo(one.out());
        assertThat(group(packed.toString()).out()).isEqualTo(one.out());
    }

    @Test
    void leavesOutWhatIsNoReport() throws Exception {
        String file = file(
                "some.jsonl",
                List.of(
                        report("a", "Ferry burns", "The ferry Alma burned off Port Lindsay on Tuesday."),
                        "{\"id\": \"b\", \"text\": ",
                        "",
                        "[1]",
                        "{\"text\": \"x\"}",
                        "{\"id\": \"c\"}",
                        report("a", "", "Again."),
                        report("d", "", "\u6cb3\u5ddd\u306e\u6c34\u4f4d\u304c\u4e0a\u6607\u3057\u305f")));

        Shell answer = group(file);

        assertThat(answer.code()).isEqualTo(Command.REFUSED);
        assertThat(answer.lines()).extracting(line -> line.get("id").asString()).containsExactly("a", "d");
        assertThat(answer.err())
                .contains(
                        "Line 2: not valid JSON",
                        "Line 4: this is JSON but no object",
                        "Line 5: no id",
                        "Line 6: no text",
                        "Line 7: the id “a” has come before");
    }

    @Test
    void groupsATextThatComesAThousandTimes() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            lines.add(
                    report(
                            "copy-" + i,
                            "Ferry burns",
                            "The ferry Alma burned off Port Lindsay on Tuesday, harbour master"
                                    + " Ina Roth said. 211 passengers were taken off by the coastguard, and nobody was hurt, she told reporters."));
        }

        Shell answer = group(file("copies.jsonl", lines));

        assertThat(stories(answer).values()).hasSize(1_500).containsOnly("copy-0");
    }

    @Test
    void holdsRulingsForLaw() throws Exception {
        String links = file(
                "links.jsonl",
                List.of(
                        "\ufeff" + ruling(OTHERS.get(5), SEEDS.get(1), true),
                        ruling(SEEDS.get(4), SEEDS.get(1), false),
                        ruling("nobody", SEEDS.get(1), true)));

        for (String how : List.of("--online-only", "--threads=2")) {
            Shell answer = group(news(), how, "--links", links);

            assertThat(answer.code()).isEqualTo(Command.REFUSED);
            assertThat(answer.err()).contains("there is no report \"nobody\"");
            assertThat(answer.lines().get(5).get("joined").asDouble()).isEqualTo(1);
            assertThat(answer.lines().get(5).get("because").get(0).asString()).isEqualTo("ruled to tell the same");
            Map<String, String> stories = stories(answer);
            assertThat(stories.get(OTHERS.get(5))).isEqualTo(stories.get(SEEDS.get(1)));
            assertThat(stories.get(SEEDS.get(4))).isNotEqualTo(stories.get(SEEDS.get(1)));
        }
    }

    private static String ruling(String one, String other, boolean same) {
        return JsonMapper.shared().writeValueAsString(Map.of("a", one, "b", other, "same", same));
    }

    @Test
    void refusesRulingsThatContradictEachOther() throws Exception {
        String links = file(
                "links.jsonl",
                List.of(
                        ruling(SEEDS.get(0), SEEDS.get(1), true),
                        ruling(SEEDS.get(1), SEEDS.get(2), true),
                        ruling(SEEDS.get(2), SEEDS.get(0), false)));

        Shell answer = group(news(), "--links=" + links);

        assertThat(answer.code()).isEqualTo(Command.NOTHING_DONE);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains(SEEDS.get(2) + " is the same as " + SEEDS.get(1) + " is the same as " + SEEDS.get(0));
    }

    @Test
    void saysWhenItsAnswerIsNotTaken() throws Exception {
        String file = news();
        PrintStream out = System.out;
        PrintStream err = System.err;
        var complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        }));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            assertThat(Command.run(StemmaApplication.class, "group", file)).contains(Command.NOTHING_DONE);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("The answer could not be written in full");
    }

    @Test
    void namesTheFileThatCannotBeRead() throws Exception {
        assertNothingDone(
                "unpacking it into",
                Files.writeString(temp.resolve("no.jsonl.gz"), "plain").toString());
    }

    @Test
    void saysWhatItCannotDo() throws Exception {
        assertThat(group("--help").out()).startsWith("Usage: ").contains("--links", "Exit codes");
        assertNothingDone("Name one file");
        assertNothingDone("There is no file nowhere.jsonl", "nowhere.jsonl");
        assertNothingDone("There is no option --fast", news(), "--fast");
        assertNothingDone("--threads needs a number", news(), "--threads", "0");
        assertNothingDone("Say what --links is to be", news(), "--links");
        assertNothingDone("There is no report in", file("blank.jsonl", List.of("", " ")));
    }

    private static void assertNothingDone(String reason, String... words) {
        Shell answer = group(words);
        assertThat(answer.code()).isEqualTo(Command.NOTHING_DONE);
        assertThat(answer.err()).contains(reason, "Nothing was grouped");
        assertThat(answer.out()).isEmpty();
    }
}
