package stemma.command;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import stemma.matching.Text;
import stemma.matching.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports of a file, a line each. Only where the lines are is kept in memory; a report is read again when it is asked
 * for, so a packed file is unpacked into the temporary folder first.
 */
final class ReportLines implements Texts, AutoCloseable {

    private static final int LONGEST = 16 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel file;
    private final LongArrayList places = new LongArrayList();
    private final IntArrayList lengths = new IntArrayList();

    private ReportLines(FileChannel file) {
        this.file = file;
    }

    /** Goes through the file once; complaints get the lines that are no reports, by number and with the reason. */
    static ReportLines of(Path path, Consumer<String> complaints) throws IOException {
        ReportLines lines = new ReportLines(
                path.toString().endsWith(".gz") ? unpacked(path) : FileChannel.open(path, StandardOpenOption.READ));
        try {
            LongHashSet ids = new LongHashSet();
            new ByteLines(LONGEST, (number, from, bytes) -> lines.enter(bytes, from, number, ids, complaints))
                    .read(Channels.newInputStream(lines.file));
            return lines;
        } catch (IOException e) {
            lines.close();
            throw e;
        }
    }

    /** The unpacked file goes when it is closed. */
    private static FileChannel unpacked(Path path) throws IOException {
        Path plain = Files.createTempFile("stemma-group-", ".jsonl");
        FileChannel file = FileChannel.open(
                plain, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
            in.transferTo(Channels.newOutputStream(file));
            return file.position(0);
        } catch (IOException e) {
            file.close();
            throw new IOException("unpacking it into " + plain.getParent() + " failed (" + e.getMessage() + ")", e);
        }
    }

    private void enter(byte[] line, long from, int number, LongHashSet ids, Consumer<String> complaints) {
        String problem = problem(line, ids);
        if (problem == null) {
            places.add(from);
            lengths.add(line.length);
        } else {
            complaints.accept("Line %,d: %s".formatted(number, problem));
        }
    }

    private static @Nullable String problem(byte[] line, LongHashSet ids) {
        if (line.length > LONGEST) {
            return "more than %,d bytes are no one report".formatted(LONGEST);
        }
        try {
            JsonNode report = JSON.readTree(line);
            if (!report.isObject()) {
                return "this is JSON but no object: put each report in braces";
            }
            if (!report.path("id").isValueNode() || report.path("id").isNull()) {
                return "no id: give each report an id of its own";
            }
            if (!report.path("text").isString()) {
                return "no text: add the report's words";
            }
            return ids.add(hash(report.path("id").asString()))
                    ? null
                    : "the id “%s” has come before: give each report an id of its own"
                            .formatted(report.path("id").asString());
        } catch (JacksonException e) {
            return "not valid JSON: " + e.getOriginalMessage();
        }
    }

    /** Of ten million ids, two meet by chance once in some hundred thousand files. */
    private static long hash(String id) {
        long hash = 1125899906842597L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public Text text(int number) {
        JsonNode report = report(number);
        return new Text(
                report.path("title").asString(""),
                report.path("text").asString(),
                date(report.path("published").asString("")));
    }

    /** The id of a report. */
    String id(int number) {
        return report(number).path("id").asString();
    }

    private JsonNode report(int number) {
        ByteBuffer line = ByteBuffer.allocate(lengths.get(number));
        try {
            while (line.hasRemaining()) {
                if (file.read(line, places.get(number) + line.position()) < 0) {
                    throw new IOException("it has become shorter meanwhile");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return JSON.readTree(line.array());
        } catch (JacksonException e) {
            throw new UncheckedIOException(new IOException("it has changed meanwhile", e));
        }
    }

    private static @Nullable LocalDate date(String published) {
        try {
            return published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
