package stemma.parsing;

import java.util.List;
import java.util.stream.Collectors;

/** The lines of a file as rules of outlets match them, so that many rules can be tried on a file that is read once. */
public final class RuleLines {

    private record One(String shown, String plain, String received) {}

    private final List<One> lines;

    private RuleLines(List<One> lines) {
        this.lines = lines;
    }

    public static RuleLines of(ReceivedFile file) {
        return new RuleLines(file.layout().read().stream().map(RuleLines::one).toList());
    }

    private static One one(Line line) {
        String received = received(line);
        return new One(line.text, line.plain, received.equals(line.plain) ? line.plain : received);
    }

    /** The line as it was received, markup and all, fit to be matched. */
    static String received(Line line) {
        return Glyphs.plain(line.parts.stream().map(Part::received).collect(Collectors.joining(" ")));
    }

    /** The lines of the text that a rule would catch, as they read; a wrapped paragraph is one. */
    public List<String> caughtBy(OutletRule rule) {
        return lines.stream()
                .filter(line -> rule.catches(line.plain(), line.received()))
                .map(One::shown)
                .toList();
    }

    /** How many characters it keeps, at most. */
    public int size() {
        return lines.stream()
                .mapToInt(line -> line.shown().length()
                        + line.plain().length()
                        + line.received().length())
                .sum();
    }
}
