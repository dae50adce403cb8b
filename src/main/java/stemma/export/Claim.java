package stemma.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Says that a program works at a draft, as long as it runs: a lock on a file beside the draft, which ends with the program. So the
 * next export knows what one that was killed has left.
 */
final class Claim implements AutoCloseable {

    private static final String ENDING = ".lock";
    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Of this very program: to close a file again would let go of the lock on it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path draft;
    private final FileChannel held;

    private Claim(Path draft, FileChannel held) {
        this.draft = draft;
        this.held = held;
    }

    /** A draft of its own for what shall be there. */
    static Claim on(Path target) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".new-" + UUID.randomUUID());
        Path around = draft.getParent();
        if (around != null && !Files.isDirectory(around)) {
            Files.createDirectories(around);
        }
        HELD.add(draft);
        FileChannel held = FileChannel.open(lock(draft), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        held.lock();
        return new Claim(draft, held);
    }

    Path draft() {
        return draft;
    }

    /** What was there before, while the draft takes its place. */
    static Path old(Path draft) {
        return draft.resolveSibling(draft.getFileName() + ".old");
    }

    private static Path lock(Path draft) {
        return draft.resolveSibling(draft.getFileName() + ENDING);
    }

    /** Takes away drafts at which nobody works any more; what was there before one of them comes back, if nothing else is there. */
    static void clear(Path target) throws IOException {
        Path around = target.getParent();
        if (around == null || !Files.isDirectory(around)) {
            return;
        }
        Pattern left = Pattern.compile(Pattern.quote(target.getFileName() + ".new-") + UUIDS + Pattern.quote(ENDING));
        List<Path> locks;
        try (Stream<Path> beside = Files.list(around)) {
            locks = beside.filter(
                            one -> left.matcher(one.getFileName().toString()).matches())
                    .toList();
        }
        for (Path lock : locks) {
            String name = lock.getFileName().toString();
            clear(target, lock, lock.resolveSibling(name.substring(0, name.length() - ENDING.length())));
        }
    }

    private static void clear(Path target, Path lock, Path draft) throws IOException {
        if (HELD.contains(draft)) {
            return;
        }
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (file.tryLock() == null) {
                return;
            }
            if (Files.exists(old(draft)) && Files.notExists(target)) {
                Files.move(old(draft), target);
            }
            FileSystemUtils.deleteRecursively(old(draft));
            FileSystemUtils.deleteRecursively(draft);
        } catch (NoSuchFileException | AccessDeniedException e) {
            return; // it has just ended, or is somebody else's
        }
        Files.deleteIfExists(lock);
    }

    @Override
    public void close() throws IOException {
        try {
            FileSystemUtils.deleteRecursively(draft);
        } finally {
            held.close();
            HELD.remove(draft);
        }
        if (Files.notExists(old(draft))) {
            Files.deleteIfExists(lock(draft));
        }
    }
}
