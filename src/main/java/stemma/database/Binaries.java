package stemma.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The unpacked PostgreSQL programs of one version. */
record Binaries(Path home, String version) {

    /** Unpacks them into a subfolder of their version, if that has not been done before. */
    static Binaries in(Path folder) throws IOException {
        Archive archive = Archive.forThisMachine();
        Path home = folder.resolve("postgresql-" + archive.version());
        if (!Files.isDirectory(home)) {
            Staging.make(home, draft -> {
                openToAll(draft);
                archive.unpackInto(draft);
            });
        }
        return new Binaries(home, archive.version());
    }

    String program(String name) {
        Path program = home.resolve("bin").resolve(name);
        return Files.exists(program) ? program.toString() : program + ".exe";
    }

    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    // Root hands PostgreSQL to a user who must be able to read it.
    private static void openToAll(Path folder) {
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
    }
}
