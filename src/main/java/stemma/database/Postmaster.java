package stemma.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the PostgreSQL server of a cluster. */
final class Postmaster {
    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GOODBYES = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final List<String> PASSING =
            List.of("pre-existing shared memory block", "could not bind", "could not create any TCP/IP sockets");

    private final Cluster cluster;
    private final Map<String, String> settings;

    Postmaster(Cluster cluster, Map<String, String> settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    /** Starts on any free port and tells which. */
    int start() throws IOException {
        return start(0);
    }

    /** Starts on a port, 0 for any that is free, and tells which; what passes by itself is waited for. */
    int start(int wanted) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            int port = wanted == 0 ? freePort() : wanted;
            Run run = startOnce(port);
            if (run.succeeded()) {
                return port;
            }
            String serverLog = Files.readString(logFile(), Charset.defaultCharset());
            if (PASSING.stream().noneMatch(serverLog::contains) || Instant.now().isAfter(deadline)) {
                throw failed(run, serverLog);
            }
            pause();
        }
    }

    private Run startOnce(int port) throws IOException {
        freshLog();
        return Run.of(
                control("start", PATIENCE, "--log=" + logFile(), "--options=" + options(port)),
                () -> log.info(
                        "PostgreSQL is recovering from an interrupted run; waiting up to {} s", PATIENCE.toSeconds()));
    }

    private String options(int port) {
        return settings.entrySet().stream()
                .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("", "-h 127.0.0.1 -p " + port, ""));
    }

    /** Stops the server, if it runs, in the clean way: open transactions are rolled back, all else is on disk. */
    void stop() throws IOException {
        if (running().isPresent()) {
            // "Smart" leaves the last connections the moment they need to say goodbye, "fast" cuts them off.
            Run gentle = Run.of(control("stop", GOODBYES, "--mode=smart"));
            Run run = gentle.succeeded() ? gentle : Run.of(control("stop", PATIENCE, "--mode=fast"));
            if (!run.succeeded() && running().isPresent()) {
                throw new IOException("PostgreSQL does not stop: " + run.output());
            }
        }
    }

    /** Puts an end to what a killed program left behind: its server, or the mark of a server that is gone. */
    void clearAway() throws IOException {
        if (running().isPresent()) {
            log.info("Stopping the PostgreSQL that an interrupted run left behind");
            awaitReady();
            stop();
        } else if (Files.deleteIfExists(PidFile.in(cluster.path()))) {
            log.info("PostgreSQL was interrupted; it recovers now");
        }
    }

    Optional<ProcessHandle> running() throws IOException {
        Optional<PidFile> file = PidFile.read(cluster.path());
        return file.isPresent() ? file.get().postmasterOf(cluster.path()) : Optional.empty();
    }

    // To stop a server in the middle of its recovery would only make the next one begin again.
    private void awaitReady() throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (running().isPresent()
                && !PidFile.read(cluster.path()).map(PidFile::ready).orElse(true)) {
            if (Instant.now().isAfter(deadline)) {
                throw new DatabaseUnavailable(
                        "PostgreSQL in " + cluster.path() + " is still recovering from an interrupted run.",
                        "Nothing is lost. Start Stemma again in a few minutes; " + logFile() + " tells how far it is.");
            }
            pause();
        }
    }

    private List<String> control(String action, Duration patience, String... options) {
        List<String> command = cluster.user()
                .command(
                        cluster.binaries().program("pg_ctl"),
                        action,
                        "--pgdata=" + cluster.path(),
                        "--wait",
                        "--timeout=" + patience.toSeconds());
        command.addAll(List.of(options));
        return command;
    }

    private DatabaseUnavailable failed(Run run, String serverLog) {
        return new DatabaseUnavailable(
                "PostgreSQL did not start in " + cluster.path() + ":\n"
                        + Complaints.in(serverLog.isBlank() ? run.output() : serverLog),
                "The whole log is in " + logFile() + ".");
    }

    private void freshLog() throws IOException {
        if (Files.exists(logFile())) {
            Path previous = logFile().resolveSibling("postgres.log.1");
            Files.move(logFile(), previous, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(logFile());
        cluster.user().own(logFile());
    }

    private Path logFile() {
        return cluster.folder().log();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
