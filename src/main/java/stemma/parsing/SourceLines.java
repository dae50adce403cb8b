package stemma.parsing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Source: European Pravda, citing The New York Times}: a line that only names where the report comes from. */
final class SourceLines implements Rule {

    static final Pattern LABEL = Pattern.compile(
            "(?:sources?|via|original(?: source)?|based on|источники?|джерел[оа])\\s?:\\s*(?<rest>\\S.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_WORDS = 25;

    @Override
    public void read(Page page) {
        // "Sources: Minister to resign" in the first line is a headline.
        page.free().filter(i -> i > 0 && page.line(i).isShort(MOST_WORDS)).forEach(i -> {
            Matcher label = LABEL.matcher(page.line(i).plain);
            if (label.matches() && namesSomebody(label.group("rest"))) {
                page.claim(i, LineClass.SOURCE_LINE, "source line");
            }
        });
    }

    private static boolean namesSomebody(String rest) {
        return rest.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c)) || rest.contains(".");
    }
}
