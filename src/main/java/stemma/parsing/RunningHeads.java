package stemma.parsing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a printed page repeats at its top or foot: the outlet and the date in columns, and the page's number beside it. */
final class RunningHeads implements Rule {

    private static final Pattern COLUMNS = Pattern.compile("\\S.*\\S\\h{4,}\\S.*");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:-\\s?)?(?:page |p\\. ?|seite )?\\d{1,4}(?: (?:of|/|von) \\d{1,4})?(?:\\s?-)?");
    private static final String NAME = "running head";
    private static final int MOST_WORDS = 16;

    @Override
    public void read(Page page) {
        Map<String, Integer> count = new HashMap<>();
        page.free()
                .filter(i -> page.line(i).isShort(MOST_WORDS))
                .forEach(i -> count.merge(key(page, i), 1, Integer::sum));
        page.free()
                .filter(i -> page.line(i).isShort(MOST_WORDS)
                        && COLUMNS.matcher(page.line(i).text).matches())
                .forEach(i -> readColumns(page, i, count.getOrDefault(key(page, i), 0) > 1));
        page.free()
                .filter(i -> page.line(i).isShort(MOST_WORDS)
                        && NUMBER.matcher(page.line(i).plain).matches()
                        && (isHead(page, i - 1) || isHead(page, i + 1)))
                .forEach(i -> page.claim(i, LineClass.BOILERPLATE, "number of a page", Certainty.PLACE));
    }

    /** Page numbers differ from head to head. */
    private static String key(Page page, int i) {
        return Glyphs.key(page.line(i).plain).replaceAll("(?<= )\\d{1,3}$|^\\d{1,3}(?= )", "");
    }

    private static void readColumns(Page page, int i, boolean repeated) {
        Optional<SpelledDate> date = SpelledDate.in(page.line(i).plain);
        if (date.isEmpty() && !repeated) {
            return;
        }
        boolean first = page.outlet == null && page.published == null;
        page.claim(i, first ? LineClass.LABEL : LineClass.BOILERPLATE, NAME, Certainty.PLACE);
        date.ifPresent(stated -> PublicationDates.publish(page, stated));
        for (String column : page.line(i).text.split("\\h{4,}")) {
            if (page.outlet == null
                    && SpelledDate.in(column).isEmpty()
                    && Names.isNameRun(column, 6)
                    && Press.isOutlet(column)) {
                page.outlet = column;
            }
        }
    }

    private static boolean isHead(Page page, int i) {
        return i >= 0
                && i < page.size()
                && (page.is(i, LineClass.LABEL) || page.is(i, LineClass.BOILERPLATE))
                && page.claimed(i).rule().equals(NAME);
    }
}
