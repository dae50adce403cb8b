package stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import stemma.StemmaApplication;
import stemma.TestDatabase;
import stemma.intake.Imports;

class ImportCommandTests {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temp.resolve("wire"));
        write("vole.txt", "Voles of Anset counted", "Rangers counted 90 voles at Anset on Sunday.");
        write("sub/moth.txt", "Moth of Irby named", "A moth found at Irby was named on Friday, a curator said.");
    }

    private void write(String name, String headline, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, headline + "\n\n" + text + "\n");
    }

    private static Shell command(String... words) {
        return Shell.run(() -> ImportCommand.run(StemmaApplication.class, List.of(words)));
    }

    private static String[] on(TestDatabase database, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        database.properties().forEach((name, value) -> all.add("--" + name + "=" + value));
        return all.toArray(String[]::new);
    }

    private static long articles(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from article")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    @Test
    void importsAFolderAndAnswersWithOneObject() throws Exception {
        TestDatabase database = TestDatabase.fresh();

        Shell first = command(on(database, folder.toString(), "--json"));

        assertThat(first.code()).isEqualTo(Command.WELL);
        assertThat(first.json().get("run").isIntegralNumber()).isTrue();
        assertThat(first.json().get("new").asInt()).isEqualTo(2);
        assertThat(first.json().get("total").asInt()).isEqualTo(2);
        assertThat(first.json().get("items").get(0).get("name").asString()).isEqualTo("wire/sub/moth.txt");
        assertThat(first.json().get("items").get(0).get("outcome").asString()).isEqualTo("new");
        assertThat(articles(database)).as("with the seeds of a normal start").isEqualTo(7);

        write("vole.txt", "Voles of Anset counted", "Rangers counted 900 voles at Anset on Sunday.");
        Files.writeString(folder.resolve("photo.jpg"), "no text");

        Shell preview = command(on(database, folder.toString(), "--dry-run"));
        assertThat(preview.code()).isEqualTo(Command.REFUSED);
        assertThat(preview.out())
                .contains("wire/photo.jpg: unreadable, ")
                .contains("body: Rangers counted [-90-]{+900+} voles at Anset on Sunday.")
                .contains("3 files: 0 to import, 1 unchanged, 1 with changes, 1 unreadable");

        Shell again = command(on(database, folder.toString(), "--json"));
        assertThat(again.code()).isEqualTo(Command.REFUSED);
        assertThat(Stream.of("new", "unchanged", "changed", "refused", "total")
                        .map(name -> again.json().get(name).asInt()))
                .containsExactly(0, 1, 1, 1, 3);
        assertThat(articles(database)).isEqualTo(7);
    }

    @Test
    void importsIntoACollection() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        String file = folder.resolve("vole.txt").toString();

        Shell preview = command(on(database, file, "--collection", "Anset Wire", "--dry-run"));
        assertThat(preview.code()).isEqualTo(Command.WELL);
        assertThat(preview.err()).contains("“Anset Wire” is not there yet: an import would make it");

        Shell first = command(on(database, "--collection=Anset Wire", file, "--json"));
        assertThat(first.json().get("new").asInt()).isEqualTo(1);
        assertThat(first.err()).contains("The collection “Anset Wire” is new.");

        Shell again = command(on(database, file, "--json", "--collection", "anset wire"));
        assertThat(again.json().get("unchanged").asInt()).isEqualTo(1);
        assertThat(again.err()).doesNotContain("collection");

        assertThat(command(on(database, file, "--json")).json().get("new").asInt())
                .as("the default collection knows no such file")
                .isEqualTo(1);
    }

    @Test
    void joinsTheStemmaThatRunsOnTheDataFolder() throws Exception {
        // The programs are unpacked once; the data is new each time.
        Path joined = Path.of("target/test-folders/joined");
        FileSystemUtils.deleteRecursively(joined.resolve("postgres"));
        String data = "--stemma.data-dir=" + joined;
        String name = "guest-" + System.nanoTime();
        write(name + ".txt", "Guest of " + name, "The guest " + name + " was seen at Anset on Monday.");
        try (ConfigurableApplicationContext host = new SpringApplicationBuilder(StemmaApplication.class)
                .web(WebApplicationType.NONE)
                .run(data, "--spring.datasource.url=")) {

            Shell guest = command(folder.resolve(name + ".txt").toString(), "--json", data, "--spring.datasource.url=");

            assertThat(guest.code()).as(guest.err()).isEqualTo(Command.WELL);
            assertThat(guest.json().get("new").asInt()).isEqualTo(1);
            long run = guest.json().get("run").asLong();
            assertThat(host.getBean(Imports.class).run(run).finished()).isTrue();
            assertThat(host.getBean(Imports.class).run(run).counts().imported()).isEqualTo(1);
        }
    }

    @Test
    void saysWhyNothingWasDone() throws IOException {
        Files.createDirectories(temp.resolve("empty/folder"));
        assertNothingDone("Name the files or folders");
        assertNothingDone("There is no option --dryrun", folder.toString(), "--dryrun");
        assertNothingDone("Name a collection after --collection", folder.toString(), "--collection");
        assertNothingDone("needs a letter or a digit", folder.toString(), "--collection", " ");
        assertNothingDone("cannot be seen", folder.toString(), "--collection=a\nb");
        assertNothingDone("Name one collection only", folder.toString(), "--collection=a", "--collection", "b");
        assertNothingDone("There is no option -n", folder.toString(), "-n");
        assertNothingDone(
                "There is no file or folder " + temp.resolve("nowhere"),
                temp.resolve("nowhere").toString());
        assertNothingDone("There are no files in", temp.resolve("empty").toString());
        assertNothingDone(
                "The database cannot be reached",
                folder.toString(),
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                "--spring.datasource.hikari.connection-timeout=500");
    }

    private static void assertNothingDone(String reason, String... words) {
        Shell answer = command(words);
        assertThat(answer.code()).isEqualTo(Command.NOTHING_DONE);
        assertThat(answer.err()).contains(reason, "Nothing was imported");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void answersProgramsEvenWhenNothingWasDone() {
        Shell answer = command("nowhere", "--json");

        assertThat(answer.code()).isEqualTo(Command.NOTHING_DONE);
        assertThat(answer.out().strip()).isEqualTo("""
                        {"run":null,"new":0,"unchanged":0,"changed":0,"refused":0,"total":0,"items":[]}""");
    }

    @Test
    void explainsItself() {
        Shell help = command("--help");

        assertThat(help.code()).isEqualTo(Command.WELL);
        assertThat(help.out()).startsWith("Usage: ").contains("--dry-run", "--json", "Exit codes");
    }

    @Test
    void isKnownByItsNameBehindSettingsToo() {
        assertThat(Command.IMPORT.wordsOf(List.of("--stemma.data-dir=/srv/x", "import", "wire", "--dry-run")))
                .contains(List.of("--stemma.data-dir=/srv/x", "wire", "--dry-run"));
        assertThat(Command.IMPORT.wordsOf(List.of("import", "import"))).contains(List.of("import"));
        assertThat(Command.IMPORT.wordsOf(List.of("--server.port=80"))).isEmpty();
        assertThat(Command.IMPORT.wordsOf(List.of("wire", "import"))).isEmpty();
        assertThat(Command.IMPORT.wordsOf(List.of())).isEmpty();
    }
}
