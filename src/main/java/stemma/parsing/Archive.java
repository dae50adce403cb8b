package stemma.parsing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * A zip of reports. It is read twice: once to prove that the whole archive is sound and within its limits, once to hand
 * its files over, so that no part of a bomb or of a broken download is taken in, and at most one file is in memory.
 */
final class Archive {

    private final String name;
    private final Path file;
    private final ArchiveLimits limits;

    Archive(String name, Path file, ArchiveLimits limits) {
        this.name = name;
        this.file = file;
        this.limits = limits;
    }

    void each(Consumer<? super Received> receiver) throws IOException {
        Optional<String> problem = problem();
        if (problem.isPresent()) {
            receiver.accept(new RefusedFile(name, problem.get()));
            return;
        }
        handOver(receiver);
    }

    static String tooLarge(int limit) {
        return "it has more than %,d bytes: split it into one file per report".formatted(limit);
    }

    private Optional<String> problem() throws IOException {
        try {
            Optional<String> encrypted = ZipFlags.of(file).encrypted();
            if (encrypted.isPresent()) {
                return Optional.of(
                        "the zip is encrypted (%s): pack it again without a password".formatted(encrypted.get()));
            }
            return listed() == 0 ? Optional.of("no files: the zip is empty") : survey();
        } catch (ZipException | EOFException e) {
            return Optional.of(unsound(e));
        }
    }

    private static String unsound(IOException e) {
        return "the zip is broken (" + Glyphs.shown(String.valueOf(e.getMessage())) + "): pack it again";
    }

    private int listed() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            return zip.size();
        }
    }

    /** Unpacks everything to nowhere, and says what is wrong with the archive as a whole. */
    private Optional<String> survey() throws IOException {
        Survey survey = new Survey(limits);
        try (ZipInputStream zip = open()) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Optional<String> problem = survey.take(entry, zip);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return survey.verdict(listed());
    }

    private void handOver(Consumer<? super Received> receiver) throws IOException {
        Set<String> seen = new HashSet<>();
        Set<String> links = ZipFlags.of(file).links();
        try (ZipInputStream zip = open()) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String entryName = entryName(entry);
                if (FileNames.isClutter(entryName)) {
                    continue;
                }
                if (links.contains(entryName)) {
                    receiver.accept(
                            new RefusedFile(entryName, "it is a symbolic link: pack the file that it leads to"));
                } else if (!seen.add(entryName)) {
                    receiver.accept(
                            new RefusedFile(entryName, "the zip has a file of this name already: rename one of them"));
                } else {
                    Upload.file(entryName, zip, limits.entryBytes(), receiver);
                }
            }
        }
    }

    /**
     * Names are read byte for byte, then as UTF-8 where they are: packers disagree on the flag that says so, and a name
     * in some other charset must not spoil the whole archive.
     */
    static String entryName(ZipEntry entry) {
        return entryName(entry.getName());
    }

    static String entryName(String name) {
        if (name.chars().anyMatch(c -> c > 0xFF)) {
            return name;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }

    private ZipInputStream open() throws IOException {
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.ISO_8859_1);
    }
}
