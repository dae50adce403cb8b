package stemma.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Data folders for tests: the programs are unpacked and the files made once, then linked and copied. Tests in another
 * program wait until they are made.
 */
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
    static Path prepared(Path parent) throws IOException {
        Path folder = empty(parent);
        Path made = PREPARED.resolve("postgres");
        alone(() -> {
            if (!Files.exists(made)) {
                LocalPostgres.start(PREPARED).close();
            }
            return made;
        });
        copy(made, folder.resolve("postgres"));
        return folder;
    }

    private static Path programs() throws IOException {
        return alone(() -> Binaries.in(PREPARED).home());
    }

    private interface Making {
        Path made() throws IOException;
    }

    private static synchronized Path alone(Making making) throws IOException {
        Path lock = Files.createDirectories(PREPARED).resolveSibling("prepared.lock");
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock unused = file.lock()) {
            return making.made();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
