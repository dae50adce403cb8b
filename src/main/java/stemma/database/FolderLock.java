package stemma.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps a data folder to one program; the system takes the lock back when the program dies, however it dies. */
final class FolderLock implements AutoCloseable {
    // Closing any channel of a file drops all POSIX locks this process has on it, so a folder that is already
    // locked here must be known without opening its file again.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    // Windows forbids reading a locked byte, and the second program wants to read the number of the first.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(Path file) throws IOException {
        if (!HELD_HERE.add(file)) {
            throw inUse(file, String.valueOf(ProcessHandle.current().pid()));
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            taken = lock(file, channel);
            return new FolderLock(file, channel);
        } finally {
            if (!taken) {
                giveBack(file, channel);
            }
        }
    }

    private static boolean lock(Path file, FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
            throw inUse(file, read(channel));
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(
                String.valueOf(ProcessHandle.current().pid())));
        return lock.isValid();
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        return StandardCharsets.US_ASCII.decode(text.flip()).toString().strip();
    }

    private static FolderInUse inUse(Path file, String pid) {
        return new FolderInUse(Objects.requireNonNull(file.getParent()), pid);
    }

    private static void giveBack(Path file, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD_HERE.remove(file);
        }
    }

    @Override
    public void close() throws IOException {
        giveBack(file, channel);
    }
}
