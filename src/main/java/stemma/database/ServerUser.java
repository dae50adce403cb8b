package stemma.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who PostgreSQL runs as. It refuses root, so for root the commands get a prefix that sheds the rights: a user namespace
 * in which root is nobody, or else a change to a user, who must then own the files.
 */
record ServerUser(List<String> prefix, @Nullable String owner) {
    private static final ServerUser SAME = new ServerUser(List.of(), null);
    private static final List<String> SYSTEM_USERS = List.of("postgres", "nobody");

    /** Finds a user who can reach the programs and the data folder; files of an ordinary user stay that user's. */
    static ServerUser of(DataFolder folder, Binaries binaries) throws IOException {
        if (!isRoot()) {
            return SAME;
        }
        for (ServerUser candidate : candidates(ownerOf(folder.cluster()))) {
            if (candidate.canWork(folder, binaries)) {
                return candidate;
            }
        }
        throw new DatabaseUnavailable(
                "PostgreSQL refuses to run as root, and here there is neither a user namespace (unshare -U) nor a"
                        + " change of user (setpriv, runuser, sudo) that reaches "
                        + folder.root() + ".",
                "Start Stemma as an ordinary user, move its folder with STEMMA_DATA_DIR, or name a database with"
                        + " SPRING_DATASOURCE_URL.");
    }

    private static boolean isRoot() {
        return File.separatorChar == '/' && new UnixSystem().getUid() == 0;
    }

    private static @Nullable String ownerOf(Path cluster) throws IOException {
        return Files.exists(cluster) ? Files.getOwner(cluster).getName() : null;
    }

    private static List<ServerUser> candidates(@Nullable String owner) throws IOException {
        if (owner != null && !owner.equals("root")) {
            return changesTo(owner);
        }
        List<ServerUser> candidates = new ArrayList<>();
        candidates.add(new ServerUser(List.of("unshare", "-U"), null));
        for (String user : SYSTEM_USERS) {
            candidates.addAll(changesTo(user));
        }
        return candidates;
    }

    private static List<ServerUser> changesTo(String user) throws IOException {
        Run group = Run.of(List.of("id", "-g", user));
        if (!group.succeeded()) {
            return List.of();
        }
        return List.of(
                new ServerUser(List.of("setpriv", "--reuid", user, "--regid", group.output(), "--clear-groups"), user),
                new ServerUser(List.of("runuser", "-u", user, "--"), user),
                new ServerUser(List.of("sudo", "-n", "-u", user, "--"), user));
    }

    // initdb wants its user to have a name, so an id without one is no use.
    private boolean canWork(DataFolder folder, Binaries binaries) {
        String check = "test \"$(id -u)\" != 0 && id -un && cd \"$1\" && \"$0\" -V";
        try {
            return Run.of(command(
                            "sh",
                            "-c",
                            check,
                            binaries.program("postgres"),
                            folder.root().toString()))
                    .succeeded();
        } catch (IOException e) {
            return false; // the program that would shed the rights is not installed
        }
    }

    List<String> command(String... command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return whole;
    }

    /** Gives files to this user: the folder itself last, since its owner says that all inside is done. */
    void own(Path path) throws IOException {
        if (owner == null || owner.equals(Files.getOwner(path).getName())) {
            return;
        }
        UserPrincipal user =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, user);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.setOwner(folder, user);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
