package stemma.database;

import java.nio.file.Path;

/** Another Stemma keeps its database in the data folder. */
final class FolderInUse extends DatabaseUnavailable {
    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder, String pid) {
        super(
                "The data folder " + folder + " is in use by another Stemma"
                        + (pid.isEmpty() ? "." : " (process " + pid + ")."),
                "Stop that program first, or give this one a folder of its own with STEMMA_DATA_DIR.");
    }
}
