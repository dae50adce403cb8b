package stemma.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of our own: runs as long as the program, keeps its data in a folder, and comes back after any kill. */
public final class LocalPostgres extends EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);

    private final FolderLock lock;
    private final Postmaster postmaster;
    private boolean closed;

    private LocalPostgres(FolderLock lock, Postmaster postmaster, Cluster cluster) throws IOException {
        super(cluster.path(), postmaster.start(), cluster.password());
        this.lock = lock;
        this.postmaster = postmaster;
    }

    /** Starts the server whose data is in this folder, and makes both if they are not there yet. */
    public static LocalPostgres start(Path path) {
        return start(path, Map.of());
    }

    /** The same, with settings of PostgreSQL that hold for this start only. */
    public static LocalPostgres start(Path path, Map<String, String> settings) {
        try {
            DataFolder folder = DataFolder.at(path);
            FolderLock lock = FolderLock.take(folder.lock());
            try {
                return startLocked(folder, lock, settings);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw DataFolder.unusable(path, e);
        }
    }

    private static LocalPostgres startLocked(DataFolder folder, FolderLock lock, Map<String, String> settings)
            throws IOException {
        Binaries binaries = Binaries.in(folder.root());
        Cluster cluster = new Cluster(folder, binaries, ServerUser.of(folder, binaries));
        cluster.prepare();
        Postmaster postmaster = new Postmaster(cluster, settings);
        postmaster.clearAway();
        LocalPostgres started = new LocalPostgres(lock, postmaster, cluster);
        try {
            String version = started.createDatabase();
            started.watch();
            log.info(
                    "Database: embedded PostgreSQL {} on 127.0.0.1:{}, data in {}",
                    version,
                    started.port(),
                    cluster.path());
            return started;
        } catch (IOException | RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    private String createDatabase() {
        try (Connection connection = DriverManager.getConnection(urlOf("postgres"), Cluster.SUPERUSER, getPassword());
                Statement statement = connection.createStatement()) {
            for (String login : List.of(NAME, PROGRAM)) {
                if (isMissing(statement, "select 1 from pg_roles where rolname = '" + login + "'")) {
                    statement.execute("create role " + login + " login password '" + getPassword() + "'");
                }
            }
            if (isMissing(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL turned Stemma away: " + e.getMessage(),
                    "Put back pg_hba.conf and stemma.password in its data folder as they were.",
                    e);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }

    private void watch() throws IOException {
        var unused = postmaster
                .running()
                .orElseThrow(() -> new IOException("PostgreSQL ended as soon as it had started"))
                .onExit()
                .thenRunAsync(this::revive, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
    }

    // When all processes are told to stop at once, the server ends just before close() is called: hence the second.
    private synchronized void revive() {
        if (closed) {
            return;
        }
        log.warn("PostgreSQL ended while Stemma runs; starting it again");
        try {
            postmaster.clearAway();
            postmaster.start(port());
            watch();
            log.info("PostgreSQL is back on 127.0.0.1:{}", port());
        } catch (IOException | DatabaseUnavailable e) {
            log.error("PostgreSQL could not be started again; Stemma has no database until it is restarted", e);
        }
    }

    /** Stops the server cleanly and leaves the folder to the next program. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            postmaster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
