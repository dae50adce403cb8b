package stemma.parsing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** JSON Lines in gzip, read twice as a zip is: once to prove that all of it is sound, once to hand it over. */
final class Gzip {

    private final String name;

    Gzip(String name) {
        this.name = name;
    }

    void each(InputStream in, Consumer<? super Received> receiver) throws IOException {
        try (Spool spool = new Spool(".gz")) {
            if (!spool.takes(in, ArchiveLimits.MOST_PACKED)) {
                receiver.accept(new RefusedFile(
                        name, "it has more than %,d bytes: send it in parts".formatted(ArchiveLimits.MOST_PACKED)));
                return;
            }
            Optional<String> problem = problem(spool);
            if (problem.isPresent()) {
                receiver.accept(new RefusedFile(name, problem.get()));
                return;
            }
            try (InputStream unpacked = open(spool)) {
                new JsonLines(name, receiver).read(unpacked);
            }
        }
    }

    private static Optional<String> problem(Spool spool) throws IOException {
        long packed = Files.size(spool.file());
        long most = Math.min(ArchiveLimits.USUAL.totalBytes(), Math.max(1 << 20, packed * ArchiveLimits.USUAL.ratio()));
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (InputStream unpacked = open(spool)) {
            for (int n = unpacked.read(buffer); n >= 0; n = unpacked.read(buffer)) {
                total += n;
                if (total > most) {
                    return Optional.of(
                            "it unpacks to more than %,d bytes, as a bomb does: send it unpacked".formatted(most));
                }
            }
        } catch (EOFException e) {
            return Optional.of(
                    "the gzip was cut short after %,d unpacked bytes: send it again, whole".formatted(total));
        } catch (ZipException e) {
            return Optional.of(
                    "the gzip is broken after %,d unpacked bytes (%s): pack it again".formatted(total, e.getMessage()));
        }
        return Optional.empty();
    }

    private static InputStream open(Spool spool) throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(spool.file())), 1 << 16);
    }
}
