package stemma.parsing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code By Jane Doe and John Roe, Reuters}: a line that says it is a byline, wherever it stands. */
final class SignedBylines implements Rule {

    private static final Pattern SIGNED = Pattern.compile(
            "\\(?(?:by|(?:written|words|story|stories|text|report(?:ed)?|interview|analysis|compiled|story and photos|text and photos) by"
                    + "|(?:additional )?reporting by|(?:by|authors?|reporters?|written by|автори?|авторы|текст|autor(?:in|en|es|zy|i)?|auteurs?|autore|text|tekst|von|par|por)\\s?:)\\s+(?<names>.+?)\\)?"
                    + "|(?:(?-i:Von|VON|Par|PAR|Por|POR|Propos recueillis par|Di|DI|Door|Av|Af))\\s+(?<foreign>(?-i:\\p{Lu}).+?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern EDITING = Pattern.compile(
            "(?i)\\s*[;,.|/•·–-]?\\s*(?:additional reporting|editing|edited|writing|compiled|translat\\w+) by .*");
    /** Who edited, translated or helped, and where from: credits, but not of those who wrote it. */
    private static final Pattern DESK = Pattern.compile(
            "\\(?(?:edit(?:ing|ed)|writing|translat(?:ing|ed|ion)|additional reporting|compiled and edited) by [^\"]{3,200}"
                    + "|(?:(?-i:(?:\\p{Lu}[\\p{L}'’-]+ ){1,3}))(?:reported|contributed reporting)(?: this (?:story|article))? from (?-i:\\p{Lu})[^\"]{2,80}"
                    + "|(?:associated press |ap |reuters |afp |staff )?(?:writers?|journalists?|reporters?|correspondents?) [^\"]{5,160} contributed(?: reporting)?(?: to this (?:report|story|article))?\\.?"
                    + "|(?-i:\\p{Lu})[^\".]{4,120} contributed (?:reporting|research)(?: to this (?:report|story|article))?\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BEFORE_DATE =
            Pattern.compile("(?i)(?:(?:posted|published|written|updated|filed)(?: on)?:?)?\\W*(?:\\p{L}{4,12},? )?");
    private static final Pattern AFTER_DATE = Pattern.compile(
            "(?i)[\\s,|·•–—-]*(?:at )?(?:\\d{1,2}:\\d{2}\\s?(?:[ap]\\.?m\\.?)?)?(?:[\\s,|·•–—-]*\\b(?:by|von|par|por|di):? |\\s?[|·•–—]\\s?)(?<names>\\S.{3,80})");
    private static final int MOST_WORDS = 30;

    @Override
    public void read(Page page) {
        page.free().filter(i -> page.line(i).isShort(MOST_WORDS)).forEach(i -> {
            if (DESK.matcher(page.line(i).plain).matches()) {
                page.claim(i, LineClass.BYLINE, "credit of the desk", Certainty.WORDS);
            } else {
                read(page, i);
            }
            if (page.isFree(i)) {
                readDated(page, i);
            }
        });
        page.free().filter(i -> i > 0 && page.is(i - 1, LineClass.BYLINE)).forEach(i -> readRole(page, i));
    }

    /** "Arts correspondent" below a byline says who the person is. */
    private static void readRole(Page page, int i) {
        if (page.line(i).isShort(6)
                && Credit.isRole(page.line(i).text)
                && !page.line(i).endsSentence()) {
            page.claim(i, LineClass.BYLINE, "role below a byline", Certainty.PLACE);
        }
    }

    /** "Posted on November 2, 2024 by Jane Doe": the date stands first. */
    private static void readDated(Page page, int i) {
        String plain = page.line(i).text;
        SpelledDate.in(plain)
                .filter(date ->
                        BEFORE_DATE.matcher(plain.substring(0, date.start())).matches())
                .ifPresent(date -> {
                    Matcher names = AFTER_DATE.matcher(plain.substring(date.end()));
                    Optional<Credit> credit =
                            names.matches() ? Credit.of(names.group("names"), Names::isSignedPerson) : Optional.empty();
                    credit.filter(given -> !given.persons().isEmpty()).ifPresent(given -> {
                        page.claim(i, LineClass.BYLINE, "byline after a date", Certainty.WORDS);
                        PublicationDates.publish(page, date);
                        given.addTo(page);
                    });
                });
    }

    /** What stands after "By", or all of a line that says no such thing; without those who edited or translated. */
    static String names(String line) {
        Matcher signed = SIGNED.matcher(line);
        return EDITING.matcher(signed.matches() ? names(signed) : line).replaceFirst("");
    }

    private static String names(Matcher signed) {
        return signed.group("names") == null ? signed.group("foreign") : signed.group("names");
    }

    private static void read(Page page, int i) {
        Matcher signed = SIGNED.matcher(page.line(i).text);
        if (!signed.matches()) {
            return;
        }
        String names = names(signed);
        Optional<Credit> credit = Credit.of(EDITING.matcher(names).replaceFirst(""), Names::isSignedPerson);
        if (credit.isPresent()) {
            page.claim(i, LineClass.BYLINE, "signed byline", Certainty.WORDS);
            if (!page.line(i).plain.toLowerCase(Locale.ROOT).contains("additional reporting by")
                    || EDITING.matcher(names).find()) {
                credit.get().addTo(page);
            }
        }
    }
}
