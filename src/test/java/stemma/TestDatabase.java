package stemma;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.DynamicPropertyRegistry;
import stemma.database.LocalPostgres;

/**
 * An empty PostgreSQL database for tests. One server serves the whole run: our own, or the one that
 * STEMMA_TEST_DATABASE_URL (with _USER and _PASSWORD, who may create databases) names.
 */
public record TestDatabase(String url, String user, String password) {
    // A run that was killed leaves its databases behind: the next run that gets its server removes them.
    private static final String PREFIX = "stemma_test_";

    private static final String PROGRAM = "stemma_test_program";

    /** A new database with nothing in it. */
    public static TestDatabase fresh() {
        return Server.SHARED.create("template0");
    }

    /** Lets the application under test use a new database: call it from a {@code @DynamicPropertySource} method. */
    public static void register(DynamicPropertyRegistry registry) {
        fresh().properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** The Spring properties that name this database. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                // Many applications are kept for later tests, and a server has a hundred connections for all of them.
                "spring.datasource.hikari.minimum-idle", "1");
    }

    /** The same, for a program that logs in as another than the owner of the tables, who may do no more than it has to. */
    public Map<String, Object> propertiesOfTheProgram() {
        Server.SHARED.allow(PROGRAM);
        Map<String, Object> properties = new HashMap<>(properties());
        properties.put("spring.datasource.username", PROGRAM);
        properties.put("spring.datasource.password", PROGRAM);
        properties.put("spring.flyway.user", user);
        properties.put("spring.flyway.password", password);
        return properties;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Tests change tables behind the program's back and want to see that at once; those of the press say so. */
    private static final Map<String, Object> NOTHING_KEPT = Map.of("stemma.press.memory", "0B");

    /** Gives each application context a database of its own, with empty tables; {@link OnFreshDatabase} names it. */
    public static class Fresh implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "testDatabase",
                            Server.SHARED.create(Tables.TEMPLATE).properties()));
            context.getEnvironment().getPropertySources().addLast(new MapPropertySource("tests", NOTHING_KEPT));
        }
    }

    /** Empty tables, made once in a run: to copy them takes a small part of the time of all migrations. */
    private static final class Tables {
        static final String TEMPLATE = make();

        private static String make() {
            TestDatabase database = fresh();
            Flyway.configure()
                    .dataSource(database.url, database.user, database.password)
                    .load()
                    .migrate();
            return database.url.replaceFirst(".*/([^/?]+)(\\?.*)?$", "$1");
        }
    }

    /** Beside {@link Fresh}: the application under test does not own its tables. */
    public static class Program implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("testDatabase", fresh().propertiesOfTheProgram()));
        }
    }

    /** The server that all tests of one run share. */
    private record Server(
            String url,
            String admin,
            String owner,
            String password,
            List<String> created,
            @Nullable LocalPostgres own) {
        static final Server SHARED = start();

        private static Server start() {
            String url = System.getenv("STEMMA_TEST_DATABASE_URL");
            Server server = url == null || url.isBlank() ? ofOurOwn() : named(url);
            // After the applications that use it, which would wait for it while they stop.
            SpringApplication.getShutdownHandlers().add(server::clear);
            return server;
        }

        private static Server named(String url) {
            String user = System.getenv().getOrDefault("STEMMA_TEST_DATABASE_USER", "postgres");
            String password = System.getenv().getOrDefault("STEMMA_TEST_DATABASE_PASSWORD", "");
            return new Server(url, user, user, password, new ArrayList<>(), null);
        }

        private static Server ofOurOwn() {
            LocalPostgres own = startInAFreeFolder();
            String url = own.getJdbcUrl().replaceAll("/stemma$", "/postgres");
            Server server = new Server(url, "postgres", own.owner(), own.getPassword(), new ArrayList<>(), own);
            server.dropLeftovers();
            return server;
        }

        // Nothing here must outlive a power cut, so nothing waits for the disk. Two runs at once get two folders.
        private static LocalPostgres startInAFreeFolder() {
            Map<String, String> hasty = Map.of("fsync", "off", "full_page_writes", "off", "max_connections", "200");
            RuntimeException refusal = new IllegalStateException();
            for (int run = 1; run <= 8; run++) {
                try {
                    return LocalPostgres.start(Path.of("target", "test-database", String.valueOf(run)), hasty);
                } catch (RuntimeException e) {
                    refusal = e;
                }
            }
            throw refusal;
        }

        synchronized TestDatabase create(String template) {
            String name = PREFIX + UUID.randomUUID().toString().replace("-", "");
            execute("create database " + name + " owner " + owner + " template " + template + " encoding 'UTF8'");
            created.add(name);
            return new TestDatabase(url.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), owner, password);
        }

        /** A login that owns nothing. */
        synchronized void allow(String login) {
            execute("do $$ begin create role " + login + " login password '" + login
                    + "'; exception when duplicate_object then null; end $$");
        }

        private void dropLeftovers() {
            try (Connection connection = DriverManager.getConnection(url, admin, password);
                    Statement statement = connection.createStatement();
                    var names = statement.executeQuery(
                            "select datname from pg_database where starts_with(datname, '" + PREFIX + "')")) {
                while (names.next()) {
                    drop(names.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private synchronized void clear() {
            if (own == null) {
                created.forEach(this::drop);
            } else {
                own.close();
            }
        }

        private void drop(String name) {
            execute("drop database if exists " + name + " with (force)");
        }

        private void execute(String sql) {
            try (Connection connection = DriverManager.getConnection(url, admin, password);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException("the test server at " + url + " refuses: " + sql, e);
            }
        }
    }
}
