import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One running Stemma; closing it asks it to stop, and it must do so without complaint. */
final class Program implements AutoCloseable {
    private static final Duration UP_WITHIN = Duration.ofSeconds(300);
    private static final Duration IMPORTED_WITHIN = Duration.ofSeconds(1800);

    private final Trial trial;
    private final String name;
    private final Path data;
    private final Database database;
    private final boolean embedded;
    private final int port;
    private final Path log;
    private final Process process;

    /** From the moment a kill begins, a request may fail: nothing was acknowledged by it. */
    private volatile boolean killing;

    /** With its own PostgreSQL, in the data folder that most parts share. */
    static Program start(Trial trial) throws IOException {
        return start(trial, "data");
    }

    /** With its own PostgreSQL, in the data folder of this name. */
    static Program start(Trial trial, String folder) throws IOException {
        Path data = trial.work().resolve(folder);
        return new Program(trial, folder, data, Database.in(trial, data.resolve("postgres")), List.of());
    }

    /** On a PostgreSQL that is there. */
    static Program beside(Trial trial, ServerApart server, String name) throws IOException {
        List<String> place = List.of(
                "--spring.datasource.url=" + server.url("stemma") + "?ApplicationName=" + name,
                "--spring.datasource.username=stemma",
                "--spring.datasource.password=none");
        return new Program(trial, name, trial.work().resolve(name), server.database(), place);
    }

    private Program(Trial trial, String name, Path data, Database database, List<String> place) throws IOException {
        this.trial = trial;
        this.name = name;
        this.data = data;
        this.database = database;
        this.embedded = place.isEmpty();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        log = Files.createTempFile(trial.work(), "stemma-", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                trial.jar().toString(),
                "--server.port=" + port,
                "--stemma.api.reads=0",
                "--stemma.data-dir=" + data));
        command.addAll(place);
        command.addAll(trial.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(trial.work().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("STEMMA_ADMIN_PASSWORD", trial.password());
        builder.environment().put("STEMMA_EDITOR_PASSWORD", trial.password());
        process = builder.start();
        // A failed check ends the script; what it started must not outlive it.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    Database database() {
        return database;
    }

    boolean killing() {
        return killing;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Browser browser() {
        return new Browser(port, trial.password());
    }

    long awaitUp() throws Exception {
        long start = System.nanoTime();
        while (!isUp()) {
            Check.that(process.isAlive(), "Stemma ended before it was up; see " + log);
            Check.that(System.nanoTime() - start < UP_WITHIN.toNanos(), "Stemma is not up in time; see " + log);
            Thread.sleep(50);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private boolean isUp() {
        try {
            return browser().get("/actuator/health").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** How many runs the database holds that are not finished. */
    int unfinished() {
        return database.count("import_run where finished_at is null");
    }

    void awaitImported() throws InterruptedException {
        long start = System.nanoTime();
        while (unfinished() > 0) {
            Check.that(System.nanoTime() - start < IMPORTED_WITHIN.toNanos(), "an import does not go on; see " + log);
            Thread.sleep(100);
        }
    }

    /**
     * Uploads files as one run and gives its number as soon as the run is stored, which may be long before the answer:
     * that waits for the run a while, and does not come at all if this program is killed.
     */
    long beginImport(Map<String, String> files) throws Exception {
        Browser browser = browser().logIn();
        long last = Long.parseLong(database.sql("select coalesce(max(id), 0) from import_run"));
        new Thread(() -> {
                    try {
                        int status = browser.upload("/admin/imports", "files", files).statusCode();
                        Check.that(killing || status / 100 == 3, "import answered " + status);
                    } catch (IOException e) {
                        Check.that(killing, "import failed before the kill: " + e);
                    }
                })
                .start();
        String run = "";
        while (run.isEmpty()) {
            Check.that(process.isAlive(), "Stemma ended by itself; see " + log);
            Thread.sleep(5);
            run = database.sql("select id from import_run where id > " + last + " and total = " + files.size());
        }
        return Long.parseLong(run);
    }

    /** Every slug that the API lists, page by page. */
    List<String> slugs() throws IOException {
        Browser reader = browser();
        List<String> slugs = new ArrayList<>();
        String after = "";
        while (after != null) {
            String page = reader.get("/api/articles?after=" + after).body();
            Matcher slug = Pattern.compile("\"slug\":\"([^\"]+)\"").matcher(page);
            while (slug.find()) {
                slugs.add(slug.group(1));
            }
            Matcher next = Pattern.compile("\"next\":\"(\\d+)\"").matcher(page);
            after = next.find() ? next.group(1) : null;
        }
        return slugs;
    }

    /** In turn: the program, its PostgreSQL and then the program, both at once. */
    String kill(int round) throws Exception {
        killing = true;
        Optional<ProcessHandle> server = postmaster();
        boolean serverToo = round % 3 != 1 && server.isPresent();
        if (serverToo) {
            server.get().destroyForcibly();
            Thread.sleep(round % 3 == 2 ? trial.random().nextInt(1500) : 0);
        }
        process.destroyForcibly().waitFor();
        return serverToo ? "program and PostgreSQL" : server.isPresent() ? "program" : "program (no PostgreSQL yet)";
    }

    /** The program and every process of its own PostgreSQL, as near to one moment as can be. */
    void killAll() throws Exception {
        killing = true;
        Optional<ProcessHandle> server = embedded ? postmaster() : Optional.empty();
        List<ProcessHandle> all = new ArrayList<>(server.stream().flatMap(ProcessHandle::descendants).toList());
        process.destroyForcibly();
        server.ifPresent(ProcessHandle::destroyForcibly);
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("postgres/postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(this::isOurs);
    }

    /** After a kill the file is stale, and its number may be that of any other process by now. */
    private boolean isOurs(ProcessHandle server) {
        return server.info().commandLine().filter(line -> line.contains(data.toString())).isPresent();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
        Check.that(!process.isAlive(), "Stemma does not stop; see " + log);
        Check.that(!Files.readString(log).contains(" ERROR "), "errors in " + log);
        if (embedded) {
            Check.that(postmaster().filter(ProcessHandle::isAlive).isEmpty(), "PostgreSQL still runs after Stemma has stopped");
            String serverLog = Files.readString(data.resolve("postgres.log"));
            Check.that(serverLog.contains("database system is shut down"), "PostgreSQL was not stopped cleanly");
            Check.that(!serverLog.contains("PANIC"), "PostgreSQL panicked; see " + data.resolve("postgres.log"));
        }
    }
}
