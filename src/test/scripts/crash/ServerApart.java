import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of the system's own packages, in a folder of its own, that no Stemma starts or stops. */
final class ServerApart implements AutoCloseable {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Trial trial;
    private final Path programs;
    private final Path data;
    private final int port;

    private ServerApart(Trial trial, Path programs, int port) {
        this.trial = trial;
        this.programs = programs;
        this.data = trial.work().resolve("apart");
        this.port = port;
    }

    static ServerApart start(Trial trial) throws Exception {
        ServerApart server = new ServerApart(trial, programs(trial), freePort());
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static Path programs(Trial trial) throws IOException {
        if (trial.options().containsKey("postgres")) {
            return Path.of(trial.options().get("postgres"));
        }
        Check.that(Files.isDirectory(DEBIAN), "no PostgreSQL in " + DEBIAN + ": name its programs with --postgres=FOLDER");
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void start() throws Exception {
        Files.createDirectory(data);
        if (isRoot()) {
            Files.setOwner(data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        run("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop("immediate")));
        String settings = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + data;
        run("pg_ctl", "-D", data.toString(), "-l", data.resolve("log").toString(), "-o", settings, "-w", "start");
        Properties login = new Properties();
        login.put("user", "postgres");
        try (Connection connection = Database.driver(trial).connect(url("postgres"), login)) {
            connection.createStatement().execute("create role stemma login");
            connection.createStatement().execute("create database stemma owner stemma template template0 encoding 'UTF8'");
        }
        System.out.println("a server apart: " + database().sql("select version()"));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** PostgreSQL does not run as root. */
    private void run(String program, String... words) throws Exception {
        List<String> command = new ArrayList<>(
                isRoot() ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups") : List.of());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(trial.work().resolve("apart.log").toFile()))
                .start();
        Check.that(
                process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0,
                program + " failed; see " + trial.work().resolve("apart.log"));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Database database() {
        return new Database(trial, () -> new Database.Place(url("stemma"), "stemma", ""));
    }

    private void stop(String how) {
        try {
            if (Files.exists(data.resolve("postmaster.pid"))) {
                run("pg_ctl", "-D", data.toString(), "-m", how, "-w", "stop");
            }
        } catch (Exception e) {
            System.err.println("The server in " + data + " may still run: " + e);
        }
    }

    @Override
    public void close() {
        stop("fast");
    }
}
