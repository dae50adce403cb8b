package stemma.parsing;

import java.util.regex.Pattern;

/** Points that sum a report up above its text, without signs before them: told by the word over them. */
final class KeyPoints implements Rule {

    private static final Pattern TITLE = Pattern.compile(
            "(?i)(?:summary|key points|key takeaways|takeaways|highlights|in brief|in short|at a glance|the main points|what to know|das wichtigste in kürze|auf einen blick|l'essentiel|en bref|resumen|claves|in sintesi)[:.]?");
    private static final int MOST_WORDS = 25;

    @Override
    public void read(Page page) {
        int prose = page.firstProse();
        page.free()
                .filter(i -> i < prose && TITLE.matcher(page.line(i).plain).matches())
                .findFirst()
                .ifPresent(i -> read(page, i));
    }

    private static void read(Page page, int title) {
        int next = title + 1;
        boolean found = false;
        while (next < page.size() && page.line(next).number == page.line(next - 1).number + 1) {
            boolean point = page.isFree(next)
                    && page.line(next).isShort(MOST_WORDS)
                    && page.line(next).mark == Marked.Mark.NONE
                    && page.line(next).words > 2
                    && Character.isLetterOrDigit(page.line(next).plain.codePointAt(0));
            if (page.isFree(next) && !point) {
                break;
            }
            if (point) {
                page.claim(next, LineClass.LIST_ITEM, "point of a summary", Certainty.PLACE);
                found = true;
            }
            next++;
        }
        if (found) {
            page.claim(title, LineClass.HEADING, "heading of a summary", Certainty.WORDS);
        }
    }
}
