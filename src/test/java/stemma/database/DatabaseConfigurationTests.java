package stemma.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseConfigurationTests {
    @TempDir
    Path temp;

    @Test
    void keepsItsOwnDatabaseForAsLongAsTheProgramRuns(CapturedOutput output) throws Exception {
        Path folder = Folders.prepared(temp);
        try (ConfigurableApplicationContext program = run("--stemma.data-dir=" + folder, "--spring.datasource.url=")) {
            JdbcTemplate jdbc = new JdbcTemplate(program.getBean(DataSource.class));
            assertThat(jdbc.queryForObject("select current_database()", String.class))
                    .isEqualTo("stemma");
            assertThat(jdbc.queryForObject("select current_user", String.class))
                    .as("not the owner of the tables")
                    .isEqualTo("stemma_app");
            assertThat(program.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
        }
        assertThat(output)
                .containsPattern("Database: embedded PostgreSQL 18\\.\\d+ on 127\\.0\\.0\\.1:\\d+, data in "
                        + folder.toRealPath().resolve("postgres"))
                .doesNotContain("ERROR");
        assertThat(Files.readString(folder.resolve("postgres.log")))
                .contains("database system is shut down")
                .doesNotContain("FATAL");
    }

    @Test
    void stopsItsDatabaseWhenTheProgramFailsToStart() throws Exception {
        Path folder = Folders.prepared(temp);
        assertThatThrownBy(() -> run(FailsToStart.class, "--stemma.data-dir=" + folder))
                .hasStackTraceContaining("on purpose");
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(folder.resolve("postgres.log"))).contains("database system is shut down");
    }

    @Test
    void usesTheDatabaseThatIsNamed(CapturedOutput output) throws Exception {
        try (LocalPostgres server = LocalPostgres.start(Folders.prepared(temp));
                ConfigurableApplicationContext program = run(
                        "--spring.datasource.url=" + server.getJdbcUrl() + "?password=" + server.getPassword(),
                        "--spring.datasource.username=" + server.getUsername())) {
            assertThat(program.getBeanProvider(LocalPostgres.class).getIfAvailable())
                    .isNull();
            assertThat(program.getEnvironment().getProperty("server.address")).isNull();
            assertThat(output)
                    .containsPattern("Database: " + server.getJdbcUrl() + " \\(PostgreSQL 18\\.\\d+\\)")
                    .doesNotContain(server.getPassword());
        }
    }

    @Test
    void letsThePoolHaveALoginOfItsOwn() throws Exception {
        try (LocalPostgres server = LocalPostgres.start(Folders.prepared(temp));
                ConfigurableApplicationContext program = run(
                        "--spring.datasource.url=" + server.getJdbcUrl(),
                        "--spring.datasource.username=nobody",
                        "--spring.datasource.hikari.username=" + server.getUsername(),
                        "--spring.datasource.hikari.password=" + server.getPassword())) {
            assertThat(new JdbcTemplate(program.getBean(DataSource.class))
                            .queryForObject("select current_user", String.class))
                    .isEqualTo(server.getUsername());
        }
    }

    @Test
    void saysWhatToDoWhenTheNamedDatabaseCannotBeReached(CapturedOutput output) {
        assertThatThrownBy(() -> run("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none"))
                .hasRootCauseInstanceOf(java.net.ConnectException.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "SPRING_DATASOURCE_URL")
                .doesNotContain("\tat ");
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        return run(Nothing.class, arguments);
    }

    private static ConfigurableApplicationContext run(Class<?> more, String... arguments) {
        return new SpringApplicationBuilder(DatabaseConfiguration.class, Pool.class, more)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @Configuration(proxyBeanMethods = false)
    static class Pool {}

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Configuration(proxyBeanMethods = false)
    static class FailsToStart {
        @Bean
        String failing(DataSource source) {
            throw new IllegalStateException("on purpose, after " + source);
        }
    }
}
