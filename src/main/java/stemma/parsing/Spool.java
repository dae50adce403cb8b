package stemma.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of its own for what must be read twice; gone when it is closed. */
final class Spool implements AutoCloseable {

    private final Path file;

    Spool(String ending) throws IOException {
        file = Files.createTempFile(Upload.SPOOL, ending);
    }

    /** Whether all that comes is no more than so many bytes, and so has been kept. */
    boolean takes(InputStream in, long most) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > most) {
                    return false;
                }
                out.write(buffer, 0, n);
            }
        }
        return true;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
