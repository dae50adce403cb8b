package stemma.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a folder beside its final place, so that it appears there whole or not at all. */
final class Staging {
    private static final String MARK = ".new-";

    /** Puts the content into a folder that is still empty. */
    interface Filling {
        void into(Path draft) throws IOException;
    }

    private Staging() {}

    static void make(Path target, Filling filling) throws IOException {
        Path parent = Objects.requireNonNull(target.toAbsolutePath().getParent(), "no folder can be made at the root");
        for (Path leftover : leftovers(parent, target)) {
            delete(leftover);
        }
        // A name of its own each time: a program that outlived its killed parent may still write to the last one.
        Path draft = Files.createTempDirectory(parent, target.getFileName() + MARK);
        try {
            filling.into(draft);
            Files.deleteIfExists(target);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            force(parent);
        } finally {
            delete(draft);
        }
    }

    /** Makes the names in a folder survive a power cut, where the system lets a folder be opened at all. */
    static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static List<Path> leftovers(Path parent, Path target) throws IOException {
        String prefix = target.getFileName() + MARK;
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> child.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Deletion());
        }
    }

    private static class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
