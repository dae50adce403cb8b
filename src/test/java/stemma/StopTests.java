package stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** The program in a virtual machine of its own, told to stop (SIGTERM) while it starts. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a program cannot be asked to stop there, only killed")
class StopTests {

    private static final int BY_SIGTERM = 128 + 15;

    private final TestDatabase database = TestDatabase.fresh();

    /** Starts the program, tells it to stop at some moment of its start, and gives all that it said. */
    private List<String> start(Moment moment, Moment afterwards) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StemmaApplication.class.getName(),
                "--server.port=0"));
        database.properties().forEach((name, value) -> command.add("--" + name + "=" + value));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output = reader(process)) {
            moment.await();
            process.toHandle().destroy(); // process.destroy() would close its output as well
            afterwards.await();
            List<String> said = output.lines().toList();
            assertThat(process.waitFor()).as("%s", said).isEqualTo(BY_SIGTERM);
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    private interface Moment {
        void await() throws SQLException, InterruptedException;
    }

    private void until(String condition) throws SQLException, InterruptedException {
        for (int i = 0; !holds(condition); i++) {
            assertThat(i).as("pauses until %s", condition).isLessThan(6000);
            Thread.sleep(10);
        }
    }

    /** Whether it holds; not so before there are tables. */
    private boolean holds(String condition) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select " + condition)) {
            answer.next();
            return answer.getBoolean(1);
        } catch (PSQLException e) {
            assertThat(e.getSQLState()).isEqualTo(PSQLState.UNDEFINED_TABLE.getState());
            return false;
        }
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The start is held up where it makes the first accounts, which is after Spring's context is refreshed. */
    @Test
    void goesOnToTheEndOfTheStartBeforeItStops() throws Exception {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);

            List<String> said = start(
                    () -> {
                        until("count(*) = 0 from account");
                        statement.execute("lock table account in exclusive mode");
                        until("count(*) > 0 from pg_locks where not granted");
                    },
                    () -> {
                        Thread.sleep(2000); // in which a stop that does not wait takes the database from the start
                        other.commit();
                    });

            assertThat(said)
                    .noneMatch(
                            line -> line.contains("Exception") || line.contains(" ERROR ") || line.startsWith("\tat "));
            assertThat(said).filteredOn(line -> line.contains("Told to stop")).hasSize(1);
        }
        assertThat(holds("count(*) = 2 from account")).isTrue();
        assertThat(holds("count(*) = 5 from article")).isTrue();
    }

    @Test
    void takesADatabaseThatStopsFirstAsPartOfTheStop() throws Exception {
        List<String> said = start(() -> until("count(*) > 0 from flyway_schema_history"), this::takeTheDatabaseAway);

        assertThat(said).noneMatch(line -> line.contains("Application run failed"));
        assertThat(said)
                .filteredOn(line -> line.contains("Stopped before it had started"))
                .hasSize(1);
    }

    private void takeTheDatabaseAway() throws SQLException {
        int name = database.url().lastIndexOf('/') + 1;
        String elsewhere = database.url().substring(0, name) + "postgres";
        try (Connection connection = DriverManager.getConnection(elsewhere, database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + database.url().substring(name) + " with (force)");
        }
    }
}
