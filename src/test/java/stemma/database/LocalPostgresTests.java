package stemma.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPostgresTests {
    @TempDir
    Path temp;

    @Test
    void makesItsFilesAndKeepsThemAcrossRestarts() throws Exception {
        Path folder = Folders.empty(temp);
        Path leftover = Files.createDirectories(folder.resolve("postgres.new-half/base"));
        Files.writeString(leftover.resolveSibling("PG_VERSION"), "18\n");

        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            execute(postgres, "create table kept (word text)");
            execute(postgres, "insert into kept values ('ünverloren')");
        }
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            assertThat(ask(postgres, "select word from kept")).isEqualTo("ünverloren");
        }
        assertThat(leftover.getParent()).doesNotExist();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(folder.resolve("postgres.log")))
                .contains("database system is shut down")
                .doesNotContain("FATAL", "ERROR", "not properly shut down");
    }

    @Test
    void writesThroughAndAnswersOnlyThePassword() throws Exception {
        Path folder = Folders.prepared(temp);
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(ask(postgres, "select upper('éß') || lower('ÄŽ')")).isEqualTo("Éßäž");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.getJdbcUrl(), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        Path password = folder.resolve("postgres/stemma.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(password).strip()).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void takesOverFromAProgramThatWasKilled() throws Exception {
        Path folder = Folders.prepared(temp);
        try (OtherProgram other = OtherProgram.on(folder)) {
            ProcessHandle orphan = postmaster(folder);
            other.kill();
            assertThat(orphan.isAlive()).isTrue();

            try (LocalPostgres postgres = LocalPostgres.start(folder)) {
                Awaitility.await().until(() -> !orphan.isAlive());
                assertThat(ask(postgres, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void recoversWhatWasAcknowledgedBeforeEverythingWasKilled() throws Exception {
        Path folder = Folders.prepared(temp);
        try (OtherProgram other = OtherProgram.on(folder)) {
            other.kill();
            // The server lives on without its program: it acknowledges this row, and is killed at once.
            try (Connection connection = connectToOrphan(folder);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept as select 42 as answer");
            }
            postmaster(folder).destroyForcibly();
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).exists();

        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            assertThat(ask(postgres, "select answer from kept")).isEqualTo("42");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void startsAServerAgainThatSomebodyEnded(boolean killed) throws Exception {
        Path folder = Folders.prepared(temp);
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            ProcessHandle first = postmaster(folder);
            assertThat(killed ? first.destroyForcibly() : first.destroy()).isTrue();
            first.onExit().join();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(ask(postgres, "select 1")).isEqualTo("1"));
            assertThat(postmaster(folder).pid()).isNotEqualTo(first.pid());
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesAFolderThatAnotherProgramUses() throws Exception {
        Path folder = Folders.prepared(temp);
        try (OtherProgram other = OtherProgram.on(folder)) {
            ProcessHandle server = postmaster(folder);

            assertThatThrownBy(() -> LocalPostgres.start(folder))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining(folder.toRealPath().toString())
                    .hasMessageContaining("process " + other.pid());
            assertThat(other.isAlive()).isTrue();
            assertThat(server.isAlive()).isTrue();

            other.kill();
            LocalPostgres.start(folder).close();
        }
    }

    @Test
    void refusesAFolderThatThisProgramUses() throws Exception {
        Path folder = Folders.prepared(temp);
        Path otherName = Files.createSymbolicLink(temp.resolve("other name"), folder);
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            assertThatThrownBy(() -> LocalPostgres.start(otherName)).hasMessageContaining("in use by another Stemma");
            assertThatThrownBy(() -> OtherProgram.on(folder)).isInstanceOf(IOException.class);
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void leavesAStrangerWithTheNumberOfADeadServerAlone() throws Exception {
        Path folder = Folders.prepared(temp);
        Path cluster = folder.resolve("postgres").toRealPath();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.write(
                    cluster.resolve("postmaster.pid"),
                    List.of(
                            String.valueOf(stranger.pid()),
                            cluster.toString(),
                            "1700000000",
                            "5432",
                            "",
                            "",
                            "",
                            "ready"));
            LocalPostgres.start(folder).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refusesTheFilesOfAnotherMajorVersion() throws Exception {
        Path folder = Folders.prepared(temp);
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

        DatabaseUnavailable refusal =
                catchThrowableOfType(DatabaseUnavailable.class, () -> LocalPostgres.start(folder));

        assertThat(refusal).hasMessageContaining("written by PostgreSQL 17").hasMessageContaining("PostgreSQL 18");
        assertThat(refusal.remedy()).contains("pg_dump");
        assertThat(folder.resolve("postgres/PG_VERSION")).hasContent("17\n");
    }

    @Test
    void touchesNothingInAFolderThatIsNoCluster() throws Exception {
        Path folder = Folders.empty(temp);
        Path notes = Files.createDirectories(folder.resolve("postgres")).resolve("notes.txt");
        Files.writeString(notes, "mine");

        assertThatThrownBy(() -> LocalPostgres.start(folder)).hasMessageContaining("no PostgreSQL data folder");
        assertThat(notes).hasContent("mine");
    }

    @Test
    void namesAFolderThatCannotBeMade() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "not a folder");

        assertThatThrownBy(() -> LocalPostgres.start(file.resolve("data")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(file.resolve("data") + " cannot be used");
    }

    private static ProcessHandle postmaster(Path folder) throws IOException {
        Path cluster = folder.resolve("postgres").toRealPath();
        return PidFile.read(cluster).orElseThrow().postmasterOf(cluster).orElseThrow();
    }

    private static Connection connectToOrphan(Path folder) throws Exception {
        Path cluster = folder.resolve("postgres");
        String port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(3);
        String password = Files.readString(cluster.resolve("stemma.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/stemma", "stemma", password);
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl(), postgres.owner(), postgres.getPassword());
    }
}
