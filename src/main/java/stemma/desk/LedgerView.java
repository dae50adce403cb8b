package stemma.desk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stemma.intake.Ledger;
import stemma.parsing.LineClass;

/**
 * The lines of a report with what each is, and the legend that counts them.
 *
 * @param filled how many lines have words on them
 * @param only the class whose lines alone are shown; all are where it is null
 * @param next the first line that did not fit on the page; null where all did
 */
public record LedgerView(
        List<Ledger.Entry> lines,
        List<Kind> legend,
        int filled,
        @Nullable LineClass only,
        @Nullable Integer next) {

    /** A report may have a million lines, and no page should. */
    private static final int LONGEST = 1000;

    /** Shown above the line that somebody came for, where it is not on the first page. */
    private static final int ABOVE = 5;

    /** A class of lines in the legend. */
    public record Kind(LineClass lineClass, int lines) {

        /** The name of its colour. */
        public String css() {
            return LedgerView.css(lineClass);
        }
    }

    /** @param from the first line to show */
    static LedgerView of(List<Ledger.Entry> all, @Nullable LineClass only, int from) {
        List<Ledger.Entry> filled =
                all.stream().filter(line -> line.taken() != null).toList();
        Map<LineClass, Integer> counts = new EnumMap<>(LineClass.class);
        filled.forEach(line -> {
            LineClass taken = line.taken();
            if (taken != null) {
                counts.merge(taken, 1, Integer::sum);
            }
        });
        List<Kind> legend = Arrays.stream(LineClass.values())
                .filter(counts::containsKey)
                .map(lineClass -> new Kind(lineClass, counts.getOrDefault(lineClass, 0)))
                .toList();
        List<Ledger.Entry> wanted = filled.stream()
                .filter(line -> line.number() >= from && (only == null || line.taken() == only))
                .toList();
        Integer next = wanted.size() > LONGEST ? wanted.get(LONGEST).number() : null;
        return new LedgerView(wanted.subList(0, Math.min(LONGEST, wanted.size())), legend, filled.size(), only, next);
    }

    /** Where a page begins that surely shows the line. */
    static int from(int line) {
        return line <= LONGEST ? 1 : line - ABOVE;
    }

    /** The name of the colour of a line. */
    public static String css(LineClass lineClass) {
        return "kind-" + lineClass.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the colour of a line in this view. */
    public String css(Ledger.Entry line) {
        LineClass taken = line.taken();
        return taken == null ? "" : css(taken);
    }
}
