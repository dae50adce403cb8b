package stemma.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the embedded database: made once, whole or not at all. */
record Cluster(DataFolder folder, Binaries binaries, ServerUser user) {
    static final String SUPERUSER = "postgres";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    // The built-in locale is the same on every system; the C library's and ICU's are not, and an index outlives both.
    private static final List<String> INITDB = List.of(
            "--username=" + SUPERUSER,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums",
            "--no-instructions",
            "--set=unix_socket_directories=",
            "--set=max_connections=50",
            "--set=shared_buffers=128MB",
            "--set=wal_compression=on",
            "--set=log_checkpoints=off");

    /** Makes the files if there are none yet, and refuses those of another PostgreSQL. */
    void prepare() throws IOException {
        if (isMissing()) {
            Staging.make(path(), this::create);
        }
        String found = Files.isRegularFile(path().resolve("PG_VERSION"))
                ? Files.readString(path().resolve("PG_VERSION")).strip()
                : "";
        if (!found.equals(binaries.major())) {
            throw foreign(found);
        }
        user.own(path());
    }

    String password() throws IOException {
        return passwordIn(path());
    }

    static String passwordIn(Path cluster) throws IOException {
        return Files.readString(passwordFile(cluster)).strip();
    }

    Path path() {
        return folder.cluster();
    }

    private boolean isMissing() throws IOException {
        if (!Files.exists(path())) {
            return true;
        }
        try (Stream<Path> children = Files.list(path())) {
            return children.findAny().isEmpty();
        }
    }

    private void create(Path draft) throws IOException {
        Path password =
                newPassword(Files.createTempFile(folder.root(), "postgres.new-", ".password", ownerOnly(draft)));
        try {
            user.own(draft);
            user.own(password);
            initdb(draft, password);
            Files.move(password, passwordFile(draft));
            Staging.force(draft);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void initdb(Path draft, Path password) throws IOException {
        List<String> command = user.command(binaries.program("initdb"), "--pgdata=" + draft, "--pwfile=" + password);
        command.addAll(INITDB);
        Run run = Run.of(command);
        if (!run.succeeded()) {
            throw new DatabaseUnavailable(
                    "PostgreSQL could not make its files in " + folder.root() + ":\n" + Complaints.in(run.output()),
                    "See that the folder is on a disk with room and takes file permissions, or choose another with"
                            + " STEMMA_DATA_DIR.");
        }
    }

    private static Path newPassword(Path file) throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(secret) + "\n"));
            channel.force(true);
        }
        return file;
    }

    private static FileAttribute<?>[] ownerOnly(Path place) {
        boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static Path passwordFile(Path cluster) {
        return cluster.resolve("stemma.password");
    }

    private DatabaseUnavailable foreign(String version) {
        if (version.isEmpty()) {
            return new DatabaseUnavailable(
                    path() + " is not empty and is no PostgreSQL data folder.",
                    "Move what is in it away, or choose another data folder with STEMMA_DATA_DIR.");
        }
        return new DatabaseUnavailable(
                path() + " was written by PostgreSQL " + version + "; this Stemma brings PostgreSQL "
                        + binaries.version() + ", which cannot read it.",
                "Start the Stemma that wrote it, or carry the data over with pg_dump or pg_upgrade of PostgreSQL "
                        + binaries.major() + ".");
    }
}
