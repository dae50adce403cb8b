package stemma.parsing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What an editor or a command hands over: a text file, or a zip of text files. */
public final class Upload {

    static final String SPOOL = "stemma-upload-";
    private static final ArchiveLimits LIMITS = ArchiveLimits.USUAL;

    private Upload() {}

    /** Gives each file of the upload to the receiver, one at a time; nothing of a hostile or broken zip is given. */
    public static void each(String name, InputStream in, Consumer<? super Received> receiver) throws IOException {
        if (FileNames.hasExtension(name, ".zip")) {
            unpack(name, in, receiver);
        } else {
            receiver.accept(single(name, in));
        }
    }

    /** All files of a small upload at once. */
    public static List<Received> all(String name, byte[] bytes) throws IOException {
        List<Received> received = new ArrayList<>();
        each(name, new ByteArrayInputStream(bytes), received::add);
        return List.copyOf(received);
    }

    private static void unpack(String name, InputStream in, Consumer<? super Received> receiver) throws IOException {
        Path spool = Files.createTempFile(SPOOL, ".zip");
        try {
            if (!spooled(in, spool)) {
                receiver.accept(new RefusedFile(
                        name, "the zip has more than %,d bytes: send it in parts".formatted(LIMITS.totalBytes())));
                return;
            }
            new Archive(name, spool, LIMITS).each(receiver);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private static boolean spooled(InputStream in, Path spool) throws IOException {
        try (var out = Files.newOutputStream(spool)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > LIMITS.totalBytes()) {
                    return false;
                }
                out.write(buffer, 0, n);
            }
        }
        return true;
    }

    private static Received single(String name, InputStream in) throws IOException {
        var problem = FileNames.problem(name);
        if (problem.isPresent()) {
            return new RefusedFile(name, problem.get());
        }
        byte[] bytes = in.readNBytes(Decoding.MAX_BYTES + 1);
        return bytes.length > Decoding.MAX_BYTES
                ? new RefusedFile(name, Archive.tooLarge(Decoding.MAX_BYTES))
                : new ReceivedFile(name, bytes);
    }
}
