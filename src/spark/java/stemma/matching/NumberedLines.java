package stemma.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The lines of one part of the archive, read as reports; the rules are those of the command {@code group}. */
final class NumberedLines {

    /** The number counts through all files, the line through one; a problem has no id and no text, a report no problem. */
    static final StructType READ =
            StructType.fromDDL("number bigint, file string, line bigint, id string, title string,"
                    + " text string, published date, raw string, problem string");

    private static final int LONGEST = 16 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockNumbers numbers;
    private String file = "";
    private long block = -1;
    private long next;
    private long nextInFile;

    private NumberedLines(BlockNumbers numbers) {
        this.numbers = numbers;
    }

    /** @param rows file, block and line, the lines of a block one after the other */
    static Iterator<Row> of(Iterator<Row> rows, BlockNumbers numbers) {
        NumberedLines lines = new NumberedLines(numbers);
        return Runs.stream(rows).map(lines::read).flatMap(Stream::ofNullable).iterator();
    }

    /** Null where the line is blank, which has a number all the same. */
    private @Nullable Row read(Row row) {
        if (row.getLong(1) != block || !row.getString(0).equals(file)) {
            file = row.getString(0);
            block = row.getLong(1);
            next = numbers.before(file, block);
            nextInFile = numbers.beforeInFile(file, block);
        }
        return read(row.getString(2));
    }

    private @Nullable Row read(String raw) {
        long number = next++;
        long line = ++nextInFile;
        if (raw.isBlank()) {
            return null;
        }
        if (raw.length() > LONGEST / 4 && raw.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return problem(number, file, line, "more than %,d bytes are no one report".formatted(LONGEST));
        }
        try {
            JsonNode report = JSON.readTree(raw);
            String problem = problem(report);
            return problem != null
                    ? problem(number, file, line, problem)
                    : RowFactory.create(
                            number,
                            file,
                            line,
                            report.path("id").asText(),
                            cut(report.path("title").asText(""), Features.LONGEST_HEADLINE),
                            cut(report.path("text").asText(), Features.LONGEST),
                            date(report.path("published").asText("")),
                            raw.stripTrailing(),
                            null);
        } catch (JsonProcessingException e) {
            return problem(number, file, line, "not valid JSON: " + e.getOriginalMessage());
        }
    }

    private static @Nullable String problem(JsonNode report) {
        if (!report.isObject()) {
            return "this is JSON but no object: put each report in braces";
        }
        if (!report.path("id").isValueNode() || report.path("id").isNull()) {
            return "no id: give each report an id of its own";
        }
        return report.path("text").isTextual() ? null : "no text: add the report's words";
    }

    /** The row of a report whose id has come before. */
    static Row comesAgain(Row row) {
        return problem(
                row.getLong(0),
                row.getString(1),
                row.getLong(2),
                "the id “%s” has come before: give each report an id of its own".formatted(row.getString(3)));
    }

    private static Row problem(long number, String file, long line, String problem) {
        return RowFactory.create(number, file, line, null, null, null, null, null, problem);
    }

    /** What comes later is not compared, so that it need not travel. */
    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static @Nullable Date date(String published) {
        try {
            return published.length() < 10 ? null : Date.valueOf(LocalDate.parse(published.substring(0, 10)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @param title where the title stands; the text and the date come after it */
    static Text text(Row row, int title) {
        Date published = row.getDate(title + 2);
        return new Text(
                row.getString(title),
                Objects.requireNonNull(row.getString(title + 1)),
                published == null ? null : published.toLocalDate());
    }
}
