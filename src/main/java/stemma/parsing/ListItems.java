package stemma.parsing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Items of a list. Dashes and numbers also open dialogue and sentences, so of those it takes two in a row. */
final class ListItems implements Rule {

    private static final Pattern BULLET = Pattern.compile("[•‣◦▪▫●○·■◆►*]\\s+(?<text>\\S.*)");
    private static final Pattern DASH = Pattern.compile("-\\s+(?<text>\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("(?<text>\\d{1,2}[.)]\\s+\\S.*)");

    @Override
    public void read(Page page) {
        page.free().forEach(i -> {
            if (page.line(i).mark == Marked.Mark.ITEM) {
                page.claim(i, LineClass.LIST_ITEM, "marked list item", Certainty.STATED);
                return;
            }
            claim(page, i, BULLET.matcher(page.line(i).text), true);
            claim(page, i, DASH.matcher(page.line(i).text), hasNeighbour(page, i, DASH));
            claim(page, i, NUMBER.matcher(page.line(i).text), hasNeighbour(page, i, NUMBER));
        });
    }

    private static void claim(Page page, int i, Matcher item, boolean sure) {
        if (page.isFree(i) && !page.line(i).isMarked() && item.matches() && sure) {
            page.claim(i, LineClass.LIST_ITEM, "list item", Certainty.WORDS, Glyphs.strip(item.group("text")));
        }
    }

    static String withoutBullet(String text) {
        Matcher bullet = BULLET.matcher(text);
        Matcher item = bullet.matches() ? bullet : DASH.matcher(text);
        return item.matches() ? Glyphs.strip(item.group("text")) : text;
    }

    private static boolean hasNeighbour(Page page, int i, Pattern shape) {
        return i > 0 && shape.matcher(page.line(i - 1).text).matches()
                || i + 1 < page.size() && shape.matcher(page.line(i + 1).text).matches();
    }
}
