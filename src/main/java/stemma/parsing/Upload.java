package stemma.parsing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What an editor or a command hands over: a report, a file of several, or a zip of such files. */
public final class Upload {

    static final String SPOOL = "stemma-upload-";

    /** The endings of the names that are read, for forms that ask for files. */
    public static final List<String> ENDINGS = List.of(
            ".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".ndjson", ".gz", ".xml", ".rss", ".atom", ".zip");

    private Upload() {}

    /** Gives each report of the upload to the receiver, one at a time; nothing of a hostile or broken zip is given. */
    public static void each(String name, InputStream in, Consumer<? super Received> receiver) throws IOException {
        if (FileNames.hasExtension(name, ".zip")) {
            try (Spool spool = new Spool(".zip")) {
                if (spool.takes(in, ArchiveLimits.MOST_PACKED)) {
                    new Archive(name, spool.file(), ArchiveLimits.USUAL).each(receiver);
                } else {
                    receiver.accept(new RefusedFile(
                            name,
                            "the zip has more than %,d bytes: send it in parts".formatted(ArchiveLimits.MOST_PACKED)));
                }
            }
        } else {
            file(name, in, Decoding.MAX_BYTES, receiver);
        }
    }

    /** All reports of a small upload at once. */
    public static List<Received> all(String name, byte[] bytes) throws IOException {
        List<Received> received = new ArrayList<>();
        each(name, new ByteArrayInputStream(bytes), received::add);
        return List.copyOf(received);
    }

    /** A file that came alone or out of a zip: one report, or several. */
    static void file(String name, InputStream in, int most, Consumer<? super Received> receiver) throws IOException {
        Optional<String> problem = FileNames.placeProblem(name);
        if (problem.isPresent()) {
            receiver.accept(new RefusedFile(name, problem.get()));
        } else if (name.matches("(?is).+\\.(?:jsonl|ndjson)")) {
            new JsonLines(name, receiver).read(in);
        } else if (name.matches("(?is).+\\.(?:jsonl|ndjson)\\.gz")) {
            new Gzip(name).each(in, receiver);
        } else {
            small(name, in, most, receiver);
        }
    }

    private static void small(String name, InputStream in, int most, Consumer<? super Received> receiver)
            throws IOException {
        boolean feed = name.matches("(?is).+\\.(?:xml|rss|atom)");
        Optional<String> problem = feed ? Optional.empty() : FileNames.problem(name);
        byte[] bytes = problem.isPresent() ? new byte[0] : in.readNBytes(most + 1);
        if (problem.isPresent()) {
            receiver.accept(new RefusedFile(name, problem.get()));
        } else if (bytes.length > most) {
            receiver.accept(new RefusedFile(name, Archive.tooLarge(most)));
        } else if (feed) {
            new Feed(name, bytes).each(receiver);
        } else if (FileNames.hasExtension(name, ".json")) {
            new JsonFile(name, bytes).each(receiver);
        } else {
            receiver.accept(new ReceivedFile(name, bytes));
        }
    }
}
