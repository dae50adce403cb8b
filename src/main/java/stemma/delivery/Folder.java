package stemma.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the server that admins may import from.
 *
 * @param number its place in the settings, from 0
 * @param problem why nothing can be imported from it; null where something can
 */
public record Folder(
        int number, Path path, int files, @Nullable String problem) {

    /** Up to here files are counted. */
    public static final int MOST = 10_000;

    static Folder at(int number, Path path) {
        if (!Files.isDirectory(path)) {
            return new Folder(number, path, 0, "There is no such folder.");
        }
        try {
            int files = Tree.at(path).count(MOST);
            return new Folder(number, path, files, files == 0 ? "There are no files in it." : null);
        } catch (IOException e) {
            return new Folder(number, path, 0, "The folder cannot be read: " + e.getMessage());
        }
    }

    /** Whether there may be more files than were counted. */
    public boolean more() {
        return files == MOST;
    }
}
