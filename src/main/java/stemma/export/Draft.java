package stemma.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.util.FileSystemUtils;

/** The copy while it is made, beside where it will be; it takes the place of an earlier one as a whole or not at all. */
final class Draft implements AutoCloseable {

    static final String NOTE = "export.json";

    /** What the note has that nobody else's file of that name has. */
    static final String MAKER = "stemma export";

    static final String SETTINGS = "nginx.conf";

    private static final String SITE = "site";
    private static final Set<String> PARTS = Set.of(SITE, NOTE, SETTINGS);

    /** In bytes, on the file systems that servers have. */
    private static final int LONGEST_NAME = 255;

    private final Path target;
    private final Claim claim;
    private final Path draft;

    private Draft(Path target, Claim claim) throws IOException {
        this.target = target;
        this.claim = claim;
        this.draft = Files.createDirectories(claim.draft());
    }

    /** @throws ExportFailed if something else than an earlier copy lies there */
    static Draft of(Path target) {
        Path whole = target.toAbsolutePath().normalize();
        try {
            Claim.clear(whole);
            if (Files.exists(whole) && !isCopy(whole)) {
                throw new ExportFailed(target
                        + " holds something else than a copy of a site. Name a folder that is empty or not there.");
            }
            return new Draft(whole, Claim.on(whole));
        } catch (IOException e) {
            throw new ExportFailed(target + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static boolean isCopy(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> names =
                    entries.map(entry -> entry.getFileName().toString()).toList();
            return names.isEmpty() || PARTS.containsAll(names) && isOurs(folder.resolve(NOTE));
        }
    }

    private static boolean isOurs(Path note) throws IOException {
        return Files.isRegularFile(note) && Files.readString(note).contains(MAKER);
    }

    /**
     * Keeps an answer at the place that {@link #place} tells, no older or newer than the site says that it is.
     *
     * @return false if no file can have that name
     */
    boolean keep(String place, Answer answer) {
        try {
            Path root = draft.resolve(SITE);
            Path file = root.resolve(place);
            if (!file.equals(file.normalize()) || !file.startsWith(root) || isTooLong(file)) {
                return false;
            }
            Files.createDirectories(file.getParent());
            Files.write(file, answer.body());
            Instant changed = answer.changed().orElse(null);
            if (changed != null) {
                Files.setLastModifiedTime(file, FileTime.from(changed));
            }
            return true;
        } catch (InvalidPathException e) {
            return false;
        } catch (IOException e) {
            throw new ExportFailed("The copy could not be written: " + e.getMessage(), e);
        }
    }

    private static boolean isTooLong(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .anyMatch(name -> name.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME);
    }

    /** Beside the files of the site: not for readers. */
    void note(String name, String words) {
        try {
            Files.writeString(draft.resolve(name), words);
        } catch (IOException e) {
            throw new ExportFailed("The copy could not be written: " + e.getMessage(), e);
        }
    }

    /**
     * Where the answer to a path lies: a page beside what is below it, so that {@code /stories/x} is {@code stories/x.html} and
     * {@code /stories/x.ninjs.json} is itself; a page with a query under {@code _q}, by its query as it is written.
     */
    static String place(String address, boolean html) {
        int mark = address.indexOf('?');
        String path = decoded(mark < 0 ? address : address.substring(0, mark)).substring(1);
        if (mark >= 0) {
            return "_q/" + (path.isEmpty() ? "" : path + "/") + address.substring(mark + 1) + ".html";
        }
        if (path.isEmpty() || path.endsWith("/")) {
            return path + "index.html";
        }
        return html && !path.endsWith(".html") ? path + ".html" : path;
    }

    static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String folder() {
        return target.resolve(SITE).toString();
    }

    /** Puts the copy where it belongs; an earlier one is there until then. */
    void finish() {
        try {
            Path old = Claim.old(draft);
            if (Files.exists(target)) {
                Files.move(target, old);
            }
            move(old);
            FileSystemUtils.deleteRecursively(old);
        } catch (IOException e) {
            throw new ExportFailed("The copy could not be put in its place: " + e.getMessage(), e);
        }
    }

    private void move(Path old) throws IOException {
        try {
            Files.move(draft, target);
        } catch (IOException e) {
            if (Files.exists(old)) {
                Files.move(old, target);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
