package stemma.parsing;

import java.util.regex.Pattern;

/** A heading between paragraphs: set off by marks, by a colon at its end, or by being short and no sentence. */
final class Headings implements Rule {

    private static final int MOST_WORDS_MARKED = 20;
    private static final int MOST_WORDS_PLAIN = 8;
    private static final int MOST_WORDS_LABEL = 4;
    private static final Pattern NUMBER =
            Pattern.compile("(?:[IVX]{1,6}|\\d{1,2})\\.?|(?:Part|Chapter|Teil) (?:[IVX]{1,6}|\\d{1,2}|[A-Z]\\p{Ll}+)");
    private static final Pattern QUOTED = Pattern.compile("\"|``|«|„");
    private static final Pattern QUESTION = Pattern.compile(
            "(?:What|Why|How|Who|When|Where|Which|Is|Are|Will|Can|Could|Should|Does|Do|Did|Has|Have|Was|Were|Would|Had|Am|Might|May)\\b.*\\?");

    @Override
    public void read(Page page) {
        page.free().filter(i -> hasTextBelow(page, i)).forEach(i -> {
            Line line = page.line(i);
            if (line.isMarked() && line.words <= MOST_WORDS_MARKED) {
                page.claim(i, LineClass.HEADING, "marked heading", Certainty.WORDS, withoutColon(line.text));
            } else if (isLabel(line)) {
                page.claim(i, LineClass.HEADING, "heading with a colon", Certainty.PLACE, withoutColon(line.text));
            } else if (NUMBER.matcher(line.plain).matches()) {
                page.claim(i, LineClass.HEADING, "number of a section", Certainty.PLACE);
            } else if (isPlainHeading(page, i)) {
                page.claim(i, LineClass.HEADING, "short line between paragraphs", Certainty.PLACE);
            }
        });
    }

    /** "Background:" heads what follows; "Three things will happen at once:" is a sentence of the text. */
    private static boolean isLabel(Line line) {
        return line.plain.endsWith(":")
                && startsUpper(line)
                && (line.words <= MOST_WORDS_LABEL
                        || line.words <= MOST_WORDS_PLAIN
                                && Names.isNameRun(line.plain.substring(0, line.plain.length() - 1), MOST_WORDS_PLAIN));
    }

    private static boolean isPlainHeading(Page page, int i) {
        Line line = page.line(i);
        int below = below(page, i);
        return line.isShort(MOST_WORDS_PLAIN)
                && (HeadlineShape.fits(line) && !line.endsSentence()
                        || page.is(below, LineClass.LIST_ITEM) && HeadlineShape.isTitleCased(line)
                        || QUESTION.matcher(line.plain).matches())
                && !QUOTED.matcher(line.plain).lookingAt()
                && i > 0
                && (!page.isFree(i - 1) || page.line(i - 1).isProse())
                && (page.line(below).isProse() || page.is(below, LineClass.LIST_ITEM));
    }

    private static boolean hasTextBelow(Page page, int i) {
        int below = below(page, i);
        return below < page.size() && (page.isFree(below) || page.is(below, LineClass.LIST_ITEM));
    }

    /** The next line that is no furniture, such as a row of signs under the heading. */
    private static int below(Page page, int i) {
        int below = i + 1;
        while (below < page.size() && page.is(below, LineClass.BOILERPLATE)) {
            below++;
        }
        return below;
    }

    private static boolean startsUpper(Line line) {
        return Character.isUpperCase(line.plain.codePointAt(0)) || Character.isDigit(line.plain.codePointAt(0));
    }

    static String withoutColon(String text) {
        return Glyphs.strip(text.endsWith(":") ? text.substring(0, text.length() - 1) : text);
    }
}
