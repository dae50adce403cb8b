package stemma.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds the embedded database and all that belongs to it. */
record DataFolder(Path root) {

    /** Makes the folder if need be. The path is the real one: two names of one folder must not pass for two. */
    static DataFolder at(Path path) throws IOException {
        return new DataFolder(Files.createDirectories(path.toAbsolutePath()).toRealPath());
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path lock() {
        return root.resolve("postgres.lock");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    static DatabaseUnavailable unusable(Path path, IOException cause) {
        return new DatabaseUnavailable(
                "The data folder " + path.toAbsolutePath().normalize() + " cannot be used: " + reason(cause) + ".",
                "Give Stemma a folder that it may write to and that has room, with STEMMA_DATA_DIR.",
                cause);
    }

    /** How much more the disk of this path can take; what cannot be asked is no reason to stop. */
    static long freeBytes(Path path) {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException denied) {
            return "permission denied on " + denied.getFile();
        }
        if (cause instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason() + " (" + failed.getFile() + ")";
        }
        return String.valueOf(cause.getMessage());
    }
}
