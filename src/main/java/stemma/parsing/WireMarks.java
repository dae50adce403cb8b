package stemma.parsing;

import java.util.regex.Pattern;

/** What desks and wires write to each other around a text: slugs, takes, notes to editors, release marks, end marks. */
final class WireMarks implements Rule {

    static final String RELEASE = "release mark";

    private static final String WRITETHRU =
            "(?:\\d{1,2}(?:st|nd|rd|th) )?(?:ld|lead|writethru|add|sub|take)(?:[ -]writethru)?";
    private static final Pattern SLUG = Pattern.compile(
            "(?-i:[A-Z]{2,3}(?:-[A-Z]{2,3})?)--?[\\p{L}\\p{N}][\\p{L}\\p{N}' -]{1,60}(?:[-, ]+" + WRITETHRU
                    + ")?(?:, ?\\d{2,5})?"
                    + "|(?-i:[A-Z][A-Z0-9]+(?:-[A-Z0-9/]+){1,6})(?: \\((?:" + WRITETHRU
                    + "|pix|tv|graphic|update \\d)[^)]{0,40}\\))?"
                    + "|[\\p{L}\\p{N} -]{3,60}, " + WRITETHRU
                    + "|(?:urgent|flash|alert|bulletin|snap|advisory)(?: ?[:–-]+)?"
                    + "|(?-i:[A-Z]{2}-[A-Z]{2}-\\d{2}-\\d{2}-\\d{2} \\d{4}GMT)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NOTE = Pattern.compile(
            "\\(?(?:eds?|editors?|note to editors?|attention editors|attn eds?)\\s?[:.]\\s?\\S.*"
                    + "|\\((?:adds|updates|recasts|corrects|repeats|refiles|clarifies)\\b[^\"]{3,200}\\)|\\(?(?-i:ADDS|UPDATES|RECASTS|CORRECTS|REPEATS|REFILES|EDS NOTE|CLARIFIES)\\b[^\"]{3,200}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile(
            "[(\\[]?-? ?(?:more|ends?|endit|end of (?:text|release|story|message)|more follows?|more to come|mehr|fin|suite|x{3,}|-?30-?|-{1,2} ?30 ?-{1,2}|-{1,3} ?ends? ?-{1,3}|# ?30 ?#)[)\\].]? ?-?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNATURE = Pattern.compile("[a-z]{2,4}(?:[/-][a-z]{2,4}){1,5}");
    private static final Pattern FOR_RELEASE = Pattern.compile(
            "(?:for immediate release|for release\\b.{0,60}|(?:under )?embargo(?:ed)?(?: until)?\\b.{0,60}|(?:press|news|media) (?:release|statement)(?: no\\.? ?\\S{1,12})?"
                    + "|pressemitteilung|communiqué de presse|comunicado de prensa|пресс-релиз|пресреліз|nota de prensa|comunicato stampa)\\W*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public void read(Page page) {
        int last = page.size() - 1;
        page.free().filter(i -> page.line(i).isShort(40)).forEach(i -> {
            String plain = page.line(i).plain;
            if (FOR_RELEASE.matcher(plain).matches()) {
                page.claim(i, LineClass.LABEL, RELEASE, Certainty.WORDS);
            } else if (i < 4 && last > 4 && SLUG.matcher(plain).matches()) {
                page.claim(i, LineClass.LABEL, "slug of the wire", Certainty.WORDS);
            } else if (NOTE.matcher(plain).matches()) {
                page.claim(i, LineClass.LABEL, "note to editors", Certainty.WORDS);
            } else if (i > 1 && page.line(i).hasLetters() && END.matcher(plain).matches()) {
                page.claim(i, LineClass.LABEL, "mark of the wire", Certainty.WORDS);
            } else if (i > 1 && i >= last - 1 && SIGNATURE.matcher(plain).matches()) {
                page.claim(i, LineClass.LABEL, "signs of the desk", Certainty.WORDS);
            }
        });
    }
}
