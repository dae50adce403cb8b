package stemma.parsing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Source: European Pravda, citing The New York Times}: a line that only names where the report comes from. */
final class SourceLines implements Rule {

    static final Pattern LABEL = Pattern.compile(
            "(?:(?:sources?|via|original(?: source)?|based on|источники?|джерел[оа]|quellen?|fuentes?|źródł[oa]|fonti?|fontes?|bron)\\s?:\\s*"
                    + "|\\(?with (?:additional )?(?:inputs?|reporting|files) from (?:the )?"
                    + "|this (?:article|story|report|post|piece|obituary|essay|column|interview|text) (?:was )?(?:originally|first) (?:appeared|published|ran) (?:on|in|by) )(?<rest>\\S.*?)[.)]?"
                    + "|(?<helper>\\S.{1,60}?) contributed to this (?:report|story|article)\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_WORDS = 25;

    @Override
    public void read(Page page) {
        // "Sources: Minister to resign" in the first line is a headline.
        page.free().filter(i -> i > 0 && page.line(i).isShort(MOST_WORDS)).forEach(i -> {
            Matcher label = LABEL.matcher(page.line(i).plain);
            if (label.matches() && namesSomebody(named(label))) {
                page.claim(i, LineClass.SOURCE_LINE, "source line", Certainty.WORDS);
            }
        });
    }

    /** The words that name the sources; a helper without an outlet's name is a person, who is none. */
    static String named(Matcher label) {
        String helper = label.group("helper");
        return helper == null ? label.group("rest") : Press.isOutlet(helper) ? helper : "";
    }

    private static boolean namesSomebody(String rest) {
        return rest.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                || rest.contains(".")
                || Press.isKnown(rest);
    }
}
