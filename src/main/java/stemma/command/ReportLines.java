package stemma.command;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * for, so a packed file is unpacked beside it first.
 */
final class ReportLines implements Texts, AutoCloseable {

    private static final int LONGEST = 16 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel file;
    private final @Nullable Path unpacked;
    private final LongArrayList places = new LongArrayList();
    private final IntArrayList lengths = new IntArrayList();

    private ReportLines(FileChannel file, @Nullable Path unpacked) {
        this.file = file;
        this.unpacked = unpacked;
    }

    /** Goes through the file once; complaints get the lines that are no reports, by number and with the reason. */
    static ReportLines of(Path path, Consumer<String> complaints) throws IOException {
        boolean packed = path.toString().endsWith(".gz");
        Path plain = packed ? unpacked(path) : path;
        ReportLines lines = new ReportLines(FileChannel.open(plain, StandardOpenOption.READ), packed ? plain : null);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(plain), 1 << 16)) {
            lines.survey(in, complaints);
        }
        return lines;
    }

    private static Path unpacked(Path path) throws IOException {
        Path plain = Files.createTempFile("stemma-group-", ".jsonl");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
            Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
            return plain;
        } catch (IOException e) {
            Files.delete(plain);
            throw e;
        }
    }

    private void survey(InputStream in, Consumer<String> complaints) throws IOException {
        LongHashSet ids = new LongHashSet();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long from = 0;
        long at = 0;
        int number = 1;
        for (int b = in.read(); b >= 0 || line.size() > 0; b = in.read()) {
            at++;
            if (b == '\n' || b < 0) {
                enter(line.toByteArray(), from, number, ids, complaints);
                line.reset();
                from = at;
                number++;
            } else if (line.size() <= LONGEST) {
                line.write(b);
            }
        }
    }

    private void enter(byte[] line, long from, int number, LongHashSet ids, Consumer<String> complaints) {
        if (isBlank(line)) {
            return;
        }
        String problem = problem(line, ids);
        if (problem == null) {
            places.add(from);
            lengths.add(line.length);
        } else {
            complaints.accept("Line %,d: %s".formatted(number, problem));
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
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
                    throw new IOException("it has become shorter");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JSON.readTree(line.array());
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
        if (unpacked != null) {
            Files.delete(unpacked);
        }
    }
}
