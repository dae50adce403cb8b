package stemma.parsing;

import java.util.regex.Pattern;

/** A heading between paragraphs: set off by marks, by a colon at its end, or by being short and no sentence. */
final class Headings implements Rule {

    private static final int MOST_WORDS_MARKED = 20;
    private static final int MOST_WORDS_PLAIN = 8;
    private static final Pattern QUOTED = Pattern.compile("\"|``|«|„");
    private static final Pattern QUESTION = Pattern.compile(
            "(?:What|Why|How|Who|When|Where|Which|Is|Are|Will|Can|Could|Should|Does|Do|Did|Has|Have)\\b.*\\?");

    @Override
    public void read(Page page) {
        page.free().filter(i -> hasTextBelow(page, i)).forEach(i -> {
            Line line = page.line(i);
            if (line.isMarked() && line.words <= MOST_WORDS_MARKED) {
                page.claim(i, LineClass.HEADING, "marked heading", withoutColon(line.text));
            } else if (line.words <= MOST_WORDS_PLAIN && line.plain.endsWith(":") && startsUpper(line)) {
                page.claim(i, LineClass.HEADING, "heading with a colon", withoutColon(line.text));
            } else if (isPlainHeading(page, i)) {
                page.claim(i, LineClass.HEADING, "short line between paragraphs");
            }
        });
    }

    private static boolean isPlainHeading(Page page, int i) {
        Line line = page.line(i);
        return line.isShort(MOST_WORDS_PLAIN)
                && (HeadlineShape.fits(line) && !line.endsSentence()
                        || QUESTION.matcher(line.plain).matches())
                && !QUOTED.matcher(line.plain).lookingAt()
                && i > 0
                && (!page.isFree(i - 1) || page.line(i - 1).isProse())
                && page.line(i + 1).isProse();
    }

    private static boolean hasTextBelow(Page page, int i) {
        return i + 1 < page.size() && (page.isFree(i + 1) || page.is(i + 1, LineClass.LIST_ITEM));
    }

    private static boolean startsUpper(Line line) {
        return Character.isUpperCase(line.plain.codePointAt(0)) || Character.isDigit(line.plain.codePointAt(0));
    }

    private static String withoutColon(String text) {
        return Glyphs.strip(text.endsWith(":") ? text.substring(0, text.length() - 1) : text);
    }
}
