package stemma.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import stemma.parsing.Received;
import stemma.parsing.RefusedFile;
import stemma.parsing.Upload;

/**
 * A file, or all files of a folder and of the folders in it, sorted. Hidden ones are left out, and no link leads out of the
 * folder; what cannot be read is refused by name and does not stop the rest.
 */
public final class Tree implements Delivery {

    /** Is given each file, under the name that it has in the tree. */
    private interface Visitor {
        void file(Path file, String name) throws IOException;

        void refused(String name, String reason);
    }

    private final Path root;

    private Tree(Path root) {
        this.root = root;
    }

    /** The tree at this path, which must exist; a link that somebody named is followed. */
    public static Tree at(Path path) throws IOException {
        return new Tree(path.toRealPath());
    }

    @Override
    public void open(Consumer<? super Received> receiver) throws IOException {
        walk(new Visitor() {
            @Override
            public void file(Path file, String name) {
                read(file, name, receiver);
            }

            @Override
            public void refused(String name, String reason) {
                receiver.accept(new RefusedFile(name, reason));
            }
        });
    }

    /** How many files there are, counted no further than to the given number. */
    public int count(int most) throws IOException {
        Counter counter = new Counter(most);
        try {
            walk(counter);
        } catch (Enough e) {
            return most;
        }
        return counter.files;
    }

    private void walk(Visitor visitor) throws IOException {
        Path name = root.getFileName();
        if (Files.isDirectory(root)) {
            walk(root, name == null ? "" : name + "/", visitor);
        } else {
            visitor.file(root, String.valueOf(name));
        }
    }

    private void walk(Path folder, String prefix, Visitor visitor) throws IOException {
        List<Path> children;
        try {
            children = children(folder);
        } catch (IOException e) {
            visitor.refused(prefix, unreadable(e));
            return;
        }
        for (Path child : children) {
            String name = prefix + child.getFileName();
            if (Files.isSymbolicLink(child)) {
                link(child, name, visitor);
            } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                walk(child, name + "/", visitor);
            } else {
                visitor.file(child, name);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith(".")
                            && !child.toFile().isHidden())
                    .sorted(Comparator.comparing(child -> child.getFileName().toString()))
                    .toList();
        }
    }

    /** What a link within the folder leads to has its own turn. */
    private void link(Path link, String name, Visitor visitor) {
        try {
            if (!link.toRealPath().startsWith(root)) {
                visitor.refused(
                        name, "it is a link out of the folder, which is not followed: put the file itself there");
            }
        } catch (IOException e) {
            visitor.refused(name, "it is a link that leads nowhere: remove it");
        }
    }

    private static void read(Path file, String name, Consumer<? super Received> receiver) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            receiver.accept(new RefusedFile(name, "it is no ordinary file, or has gone: save the report as a file"));
            return;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            Upload.each(name, in, receiver);
        } catch (IOException e) {
            receiver.accept(new RefusedFile(name, unreadable(e)));
        }
    }

    private static String unreadable(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "it cannot be read, permission denied: let the user who runs Stemma read it";
        }
        return e instanceof NoSuchFileException
                ? "it has gone while the folder was read: import it again"
                : "it cannot be read (" + e.getMessage() + "): see that its disk is well, and import it again";
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Counter implements Visitor {
        private final int most;
        private int files;

        Counter(int most) {
            this.most = most;
        }

        @Override
        public void file(Path file, String name) {
            files++;
            if (files == most) {
                throw new Enough();
            }
        }

        @Override
        public void refused(String name, String reason) {}
    }
}
