package stemma.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What unpacking an archive to nowhere found. */
final class Survey {

    private final ArchiveLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private int entries;
    private int files;
    private long total;

    Survey(ArchiveLimits limits) {
        this.limits = limits;
    }

    Optional<String> take(ZipEntry entry, ZipInputStream zip) throws IOException {
        entries++;
        files += FileNames.isClutter(Archive.entryName(entry)) ? 0 : 1;
        if (entries > limits.entries()) {
            return Optional.of("the zip has more than %,d entries: send it in parts".formatted(limits.entries()));
        }
        long size = drain(zip, limits.totalBytes() - total + 1);
        total += size;
        if (total > limits.totalBytes()) {
            return Optional.of(
                    "the zip unpacks to more than %,d bytes: send it in parts".formatted(limits.totalBytes()));
        }
        zip.closeEntry();
        return isBomb(size, entry.getCompressedSize())
                ? Optional.of("the zip unpacks to more than %d times its size, as a zip bomb does: send it unpacked"
                        .formatted(limits.ratio()))
                : Optional.empty();
    }

    /** The archive's own list must name what was found: otherwise it was cut short, or shows each reader other files. */
    Optional<String> verdict(int listed) {
        if (entries != listed) {
            return Optional.of(
                    "the zip is broken (it lists %,d entries and holds %,d): pack it again".formatted(listed, entries));
        }
        return files == 0 ? Optional.of("no files: the zip holds only folders") : Optional.empty();
    }

    private boolean isBomb(long size, long packed) {
        return size > limits.ratioGrace() && size > limits.ratio() * Math.max(1, packed);
    }

    private long drain(InputStream in, long most) throws IOException {
        long drained = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            drained += n;
            if (drained >= most) {
                return drained;
            }
        }
        return drained;
    }
}
