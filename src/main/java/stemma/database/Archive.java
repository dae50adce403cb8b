package stemma.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this machine, packed as they came with Stemma. */
record Archive(URL location, String version) {
    private static final Pattern JAR = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar!/[^!]+$");

    static Archive forThisMachine() {
        String name = name(System.getProperty("os.name"), System.getProperty("os.arch"), onMusl());
        URL location = Archive.class.getResource("/" + name);
        if (location == null) {
            throw new DatabaseUnavailable(
                    "No database is named, and this build of Stemma brings no PostgreSQL for this machine (no " + name
                            + " in it).",
                    "Name a PostgreSQL 15 or later with SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD, or build Stemma without -Dserver.");
        }
        return new Archive(location, versionOf(location));
    }

    static String name(String os, String machine, boolean musl) {
        String system = os.toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        if (system.startsWith("windows")) {
            return "postgres-windows-x86_64.txz"; // Windows on ARM runs it too
        }
        if (system.startsWith("mac")) {
            return "postgres-darwin-x86_64.txz"; // universal programs: for ARM as well
        }
        String processor = arm ? "arm_64" : machine.equals("amd64") ? "x86_64" : machine;
        return "postgres-" + system.replace(' ', '_') + "-" + processor + (musl ? "-alpine_linux" : "") + ".txz";
    }

    private static boolean onMusl() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }

    static String versionOf(URL location) {
        Matcher jar = JAR.matcher(location.toString());
        if (!jar.find()) {
            throw new IllegalStateException("no version in the name of the jar at " + location);
        }
        return jar.group(1);
    }

    void unpackInto(Path folder) throws IOException {
        try (InputStream packed = location.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, inside(folder, entry.getName()));
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("archive entry leaves its folder: " + name);
        }
        return path;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        @Nullable Path parent = path.getParent();
        if (entry.isDirectory() || parent == null) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            write(content, path, (entry.getMode() & 0100) != 0);
        }
    }

    private static void write(InputStream content, Path path, boolean program) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(file));
            file.force(true);
        }
        if (program && !path.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + path + " a program");
        }
    }
}
