package stemma.checking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has found, and where.
 *
 * @param line the whole line that it stands in
 * @param from where it begins in the line
 * @param to where it ends
 * @param said what is the matter here, for people
 */
public record Finding(CheckRule rule, Line line, int from, int to, String said, List<Fix> fixes) {

    private static final int CONTEXT = 40;

    public Finding {
        fixes = List.copyOf(fixes);
        if (from < 0 || to < from || to > line.text().length()) {
            throw new IllegalArgumentException("no place in the line: " + from + " to " + to);
        }
    }

    Finding(CheckRule rule, Line line, int from, int to, String said) {
        this(rule, line, from, to, said, List.of());
    }

    /** The words that were found; empty for a gap. */
    public String words() {
        return line.text().substring(from, to).strip();
    }

    /** Some words before it, from the beginning of one. */
    public String before() {
        int start = line.text().lastIndexOf(' ', Math.max(0, from - CONTEXT)) + 1;
        return line.text().substring(Math.min(start, from), from);
    }

    public String after() {
        int end = line.text().indexOf(' ', Math.min(line.text().length(), to + CONTEXT));
        return line.text().substring(to, end < 0 ? line.text().length() : Math.max(to, end));
    }

    /** What a dismissal remembers: the words, for a gap with those around it. */
    public String key() {
        String key = words().isEmpty() ? before() + "‸" + after() : words();
        return key.length() > 300 ? key.substring(0, 300) : key;
    }

    /** The same for the same rule and words between the same words, wherever in the text these stand. */
    public String id() {
        String all = rule + "\n" + line.field() + "\n" + before() + "\n" + words() + "\n" + after();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The field as forms name it. */
    public String field() {
        return line.field().name().toLowerCase(Locale.ROOT);
    }

    public int block() {
        return line.block();
    }

    /** The best fix that something speaks for. */
    public @Nullable Fix best() {
        return fixes.stream().filter(Fix::isSupported).findFirst().orElse(null);
    }
}
