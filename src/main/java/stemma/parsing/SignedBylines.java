package stemma.parsing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code By Jane Doe and John Roe, Reuters}: a line that says it is a byline, wherever it stands. */
final class SignedBylines implements Rule {

    private static final Pattern SIGNED = Pattern.compile(
            "\\(?(?:by|written by|story by|text by|reported by|(?:additional )?reporting by|(?:authors?|reporters?|автори?|авторы|текст)\\s?:)\\s+(?<names>.+?)\\)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern EDITING = Pattern.compile(
            "(?i)\\s*[;,.]?\\s*(?:additional reporting|editing|edited|writing|compiled|translat\\w+) by .*");
    private static final int MOST_WORDS = 30;

    @Override
    public void read(Page page) {
        page.free().filter(i -> page.line(i).isShort(MOST_WORDS)).forEach(i -> read(page, i));
    }

    private static void read(Page page, int i) {
        Matcher signed = SIGNED.matcher(page.line(i).text);
        if (!signed.matches()) {
            return;
        }
        Optional<Credit> credit =
                Credit.of(EDITING.matcher(signed.group("names")).replaceFirst(""), Names::isSignedPerson);
        if (credit.isPresent()) {
            page.claim(i, LineClass.BYLINE, "signed byline");
            if (!page.line(i).plain.toLowerCase(Locale.ROOT).contains("additional reporting by")
                    || EDITING.matcher(signed.group("names")).find()) {
                credit.get().addTo(page);
            }
        }
    }
}
