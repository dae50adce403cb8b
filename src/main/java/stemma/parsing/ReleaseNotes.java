package stemma.parsing;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a sender puts around its press release: whom to call, and the paragraph about itself. */
final class ReleaseNotes implements Rule {

    private static final Pattern CONTACT = Pattern.compile(
            "(?:(?:press|media|news|investor|company|further|for (?:more|further) information,?|pressekontakt|presse) ?)*(?:contacts?|enquiries|inquiries|kontakt|relations|pressekontakt|information)(?: information| details| person)?:?(?: \\S.{0,80})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = Pattern.compile(
            "(?:About|ABOUT|Über|À propos d[eu]|Acerca de|Sobre) (?:the |The |THE |la |el )?(?<name>\\S.{1,80}?):?");
    private static final Pattern REACH = Pattern.compile(
            "(?:(?:tel|phone|fax|e-?mail|web|website|www|mobile|cell|t|f|e)\\.? ?[:.] ?)?(?:\\S{1,60}@\\S{1,60}\\.\\S{2,20}|\\+?[\\d(][\\d\\s()./-]{6,24}\\d|(?:https?://|www\\.)\\S{3,200})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL =
            Pattern.compile("\\(*[^\\s@()]{1,60}@[^\\s@()]{1,60}\\.\\w{2,12}[;, ]{1,3}[^\"]{0,60}\\)*");
    private static final Pattern NOTES = Pattern.compile(
            "(?i)(?:notes? (?:to|for) (?:the )?editors?|editor'?s'? notes?|background notes?|further information):?");
    private static final int MOST_LINES = 7;

    @Override
    public void read(Page page) {
        page.free()
                .filter(i -> REACH.matcher(page.line(i).plain).matches()
                        || MAIL.matcher(page.line(i).plain).matches())
                .forEach(i -> page.claim(i, LineClass.BOILERPLATE, "address or telephone number", Certainty.WORDS));
        if (IntStream.range(0, page.size()).noneMatch(i -> isMark(page, i))) {
            return;
        }
        page.free()
                .filter(i -> page.line(i).isShort(12)
                        && CONTACT.matcher(page.line(i).plain).matches())
                .forEach(i -> takeContact(page, i));
        page.free()
                .filter(i -> i > 3
                        && (isAbout(page, i)
                                || NOTES.matcher(page.line(i).plain).matches()))
                .findFirst()
                .ifPresent(i -> takeAbout(page, i));
    }

    private static boolean isMark(Page page, int i) {
        return page.is(i, LineClass.LABEL) && page.claimed(i).rule().equals(WireMarks.RELEASE);
    }

    /** Names and numbers follow without a blank line. */
    private static void takeContact(Page page, int label) {
        page.claim(label, LineClass.BOILERPLATE, "whom to ask", Certainty.WORDS);
        for (int i = label + 1; i < Math.min(page.size(), label + MOST_LINES); i++) {
            boolean next = page.line(i).number == page.line(i - 1).number + 1;
            if (!next || page.line(i).isProse()) {
                return;
            }
            if (page.isFree(i)) {
                page.claim(i, LineClass.BOILERPLATE, "whom to ask", Certainty.PLACE);
            }
        }
    }

    private static boolean isAbout(Page page, int i) {
        return page.line(i).isShort(10)
                && !page.line(i).endsSentence()
                && ABOUT.matcher(page.line(i).plain).matches();
    }

    private static void takeAbout(Page page, int about) {
        page.free()
                .filter(i -> i >= about)
                .forEach(i -> page.claim(i, LineClass.BOILERPLATE, "about the sender", Certainty.PLACE));
    }
}
