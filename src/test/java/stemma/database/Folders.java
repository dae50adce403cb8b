package stemma.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Data folders for tests: the programs are unpacked and the files made once, then linked and copied. */
final class Folders {
    private static final Path PREPARED = Path.of("target", "test-folders", "prepared");

    private Folders() {}

    /** A folder with the programs and no data. */
    static Path empty(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("data folder"));
        Path programs = programs();
        Files.createSymbolicLink(folder.resolve(programs.getFileName()), programs.toRealPath());
        return folder;
    }

    /** A folder with the programs and a stopped cluster. */
    static synchronized Path prepared(Path parent) throws IOException {
        Path folder = empty(parent);
        Path made = PREPARED.resolve("postgres");
        if (!Files.exists(made)) {
            programs();
            LocalPostgres.start(PREPARED).close();
        }
        copy(made, folder.resolve("postgres"));
        return folder;
    }

    private static synchronized Path programs() throws IOException {
        return Binaries.in(Files.createDirectories(PREPARED)).home();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
