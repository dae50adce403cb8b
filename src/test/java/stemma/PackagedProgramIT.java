package stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is shipped, with what was worked out when it was built. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a program cannot be asked to stop there, only killed")
class PackagedProgramIT {

    private static final int MOST_PAGES = 1_000;
    private static final int MANY_PAGES = 100;
    private static final int BY_SIGTERM = 128 + 15;
    private static final Pattern READY = Pattern.compile("is ready: http://[^ ]+:(\\d+),");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    @TempDir
    private Path temp;

    private final List<Process> programs = new ArrayList<>();

    /** In good order, so that each stops its database as well. */
    @AfterEach
    void stop() throws InterruptedException {
        for (Process program : programs) {
            program.toHandle().destroy();
            if (!program.waitFor(60, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        }
    }

    @Test
    void activatesNoProfileOfThoseWhoBuiltIt() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("stemma.jar"))) {
            List<String> made = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.contains("__"))
                    .toList();
            assertThat(made).hasSizeGreaterThan(100).noneMatch(name -> name.contains("EnvironmentPostProcessor"));
        }
    }

    @Test
    void servesReadersAndEditors() throws Exception {
        List<String> settings = new ArrayList<>(List.of("--server.port=0"));
        settings.add("--stemma.editor.password=" + Caller.PASSWORD);
        TestDatabase.fresh().properties().forEach((name, value) -> settings.add("--" + name + "=" + value));
        Program program = start(settings);
        Caller reader = new Caller(program.port());
        Caller editor = new Caller(program.port()).logIn("editor", Caller.PASSWORD);

        assertThat(program.said())
                .contains("Starting AOT-processed StemmaApplication", "Database: jdbc:postgresql:")
                .doesNotContain("not packaged", "embedded PostgreSQL");
        Set<String> seen = walk(reader, "/", MOST_PAGES);
        assertThat(seen).hasSizeLessThan(MOST_PAGES);
        assertThat(seen).contains("/outlets", "/corrections", "/feed.atom", "/api/openapi.json", "/archive");
        assertThat(reader.get("/sitemap.xml").statusCode()).isEqualTo(200);
        String story = only(seen, "/stories/[^/?.]+");
        String article = seen.stream()
                .filter(path -> path.matches("/articles/[^/?.]+"))
                .findFirst()
                .orElseThrow();
        assertThat(reader.get("/search?q=Zelensky").body()).contains("<mark>Zelenskyy</mark>");
        assertThat(reader.get("/api/articles?q=DOJ").body()).contains(article.substring("/articles/".length()));

        String words = "A word was put right.";
        assertThat(editor.post("/desk" + story + "/notices", "as", "correction", "held", "false", "notice", words)
                        .statusCode())
                .isEqualTo(302);
        assertThat(reader.get(story).body()).contains(words);
        assertThat(reader.get("/corrections").body()).contains(words);
        assertThat(walk(editor, "/desk", MANY_PAGES)).hasSizeGreaterThan(20);
        assertThat(reader.get("/stories/none").statusCode()).isEqualTo(404);

        assertThat(program.stop()).doesNotContain("WARN", "ERROR");
    }

    @Test
    void keepsADatabaseOfItsOwnAndRunsCommandsBesideIt() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("data"));
        Path report = Files.writeString(
                temp.resolve("report.txt"),
                "Title: Ferry runs aground off Velsund\n\nA ferry with 40 people on board ran aground off Velsund on Monday.\n");
        String data = "--stemma.data-dir=" + folder;
        Program program = start(List.of("--server.port=0", data));
        assertThat(program.said()).contains("Starting AOT-processed", "Database: embedded PostgreSQL");

        Process command = java(List.of("import", report.toString(), data));
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor()).as(said).isZero();
        assertThat(new Caller(program.port()).get("/search?q=Velsund").body()).contains("Ferry runs aground");

        assertThat(program.stop()).doesNotContain("WARN", "ERROR");
        assertThat(Files.readString(folder.resolve("postgres.log"))).contains("database system is shut down");
    }

    @Test
    void worksOutAnewWhatItHasWhereASettingMayDecideThat() throws Exception {
        Program program = start(List.of(
                "--server.port=0",
                "--stemma.data-dir=" + temp.resolve("data"),
                "--server.forward-headers-strategy=framework"));

        assertThat(program.said())
                .contains("so that server.forward-headers-strategy counts", "Starting StemmaApplication");
        assertThat(new Caller(program.port(), "X-Forwarded-Prefix", "/before")
                        .get("/")
                        .body())
                .as("what a part does that is there only with this setting")
                .contains("href=\"/before/");
    }

    /** Opens all pages that links lead to from there, so many at most, of which none may fail; gives the addresses it met. */
    private static Set<String> walk(Caller caller, String from, int most) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> ahead = new ArrayDeque<>(seen);
        for (int pages = 0; !ahead.isEmpty() && pages < most; pages++) {
            String path = ahead.remove();
            HttpResponse<String> answer = caller.get(path);
            assertThat(answer.statusCode()).as(path).isIn(200, 302, 303, 308);
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                if (!next.startsWith("//") && seen.add(next)) {
                    ahead.add(next);
                }
            }
        }
        return seen;
    }

    private static String only(Set<String> paths, String pattern) {
        return assertThat(paths.stream().filter(path -> path.matches(pattern)).toList())
                .singleElement()
                .actual();
    }

    private record Program(Process process, int port, StringBuilder output, Thread reading) {

        String said() {
            synchronized (output) {
                return output.toString();
            }
        }

        /** Tells it to stop, and gives all that it said. */
        String stop() throws InterruptedException {
            process.toHandle().destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            reading.join();
            assertThat(process.exitValue()).as("%s", said()).isEqualTo(BY_SIGTERM);
            return said();
        }
    }

    private Process java(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dspring.aot.enabled=true",
                "-jar",
                System.getProperty("stemma.jar")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(SPRING|SERVER|MANAGEMENT|STEMMA|LOGGING)_.*"));
        Process process = builder.start();
        programs.add(process);
        return process;
    }

    /** Starts the program and waits until it is ready. */
    private Program start(List<String> settings) throws Exception {
        Process process = java(settings);
        StringBuilder output = new StringBuilder();
        Thread reading = new Thread(() -> process.inputReader().lines().forEach(line -> {
            synchronized (output) {
                output.append(line).append('\n');
            }
        }));
        reading.start();
        for (int pauses = 0; pauses < 1200 && process.isAlive(); pauses++) {
            Program program = new Program(process, 0, output, reading);
            Matcher ready = READY.matcher(program.said());
            if (ready.find()) {
                return new Program(process, Integer.parseInt(ready.group(1)), output, reading);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it did not start: " + output);
    }
}
