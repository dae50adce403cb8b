package stemma.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a postmaster writes of itself into the folder that it serves. */
record PidFile(long pid, Path folder, int port, boolean ready) {
    private static final int FOLDER = 1;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static Optional<PidFile> read(Path cluster) throws IOException {
        try {
            return parse(Files.readAllLines(in(cluster)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Optional<PidFile> parse(List<String> lines) {
        if (lines.size() <= FOLDER || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
        return Optional.of(
                new PidFile(Long.parseLong(lines.get(0).strip()), Path.of(lines.get(FOLDER)), port(lines), ready));
    }

    /** 0 while the postmaster has not written it yet. */
    private static int port(List<String> lines) {
        String port = lines.size() > PORT ? lines.get(PORT).strip() : "";
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
    }

    /**
     * The postmaster, if it lives and serves this very folder. After a restart of the machine its number may belong to
     * any program, and in a copied folder to the postmaster of the original: neither must ever be stopped.
     */
    Optional<ProcessHandle> postmasterOf(Path cluster) throws IOException {
        if (!Files.isDirectory(folder) || !Files.isSameFile(folder, cluster)) {
            return Optional.empty();
        }
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::servesFolder);
    }

    private boolean servesFolder(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String program = info.command().orElse("");
        boolean postgres = program.endsWith("postgres") || program.endsWith("postgres.exe");
        // Windows does not show the arguments of a process.
        boolean ours = info.arguments()
                .map(arguments -> List.of(arguments).contains(folder.toString()))
                .orElse(true);
        return postgres && ours;
    }
}
