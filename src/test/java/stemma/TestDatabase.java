package stemma;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** A new database with nothing in it. */
    public static TestDatabase fresh() {
        return Server.SHARED.create();
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

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Gives each application context a database of its own; {@link OnFreshDatabase} names it. */
    public static class Fresh implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("testDatabase", fresh().properties()));
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
            Runtime.getRuntime().addShutdownHook(new Thread(server::clear));
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
            Server server = new Server(url, "postgres", own.getUsername(), own.getPassword(), new ArrayList<>(), own);
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

        synchronized TestDatabase create() {
            String name = PREFIX + UUID.randomUUID().toString().replace("-", "");
            execute("create database " + name + " owner " + owner + " template template0 encoding 'UTF8'");
            created.add(name);
            return new TestDatabase(url.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), owner, password);
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
