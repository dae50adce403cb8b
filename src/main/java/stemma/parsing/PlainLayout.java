package stemma.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text and Markdown: fields at the top if there are any, then lines, joined to paragraphs where they are wrapped. */
final class PlainLayout {

    private static final Pattern UNDERLINE = Pattern.compile("={3,}");
    private static final Pattern DASHED = Pattern.compile("-{3,}");

    private PlainLayout() {}

    static Layout of(String text, Markup markup) {
        List<String> lines = Layout.linesOf(text);
        FieldBlock top = FieldBlock.above(lines);
        return new Layout(lines, read(lines, top.length(), markup), top.asides(), top.stated());
    }

    /** The lines from the given one on. */
    static List<Line> read(List<String> lines, int from, Markup markup) {
        List<Line> read = new ArrayList<>();
        for (List<Part> paragraph : HardWrap.paragraphs(lines, from, markup)) {
            read.add(line(lines, paragraph, markup));
        }
        return read;
    }

    private static Line line(List<String> lines, List<Part> parts, Markup markup) {
        if (parts.size() == 1) {
            Line line = new Line(parts.get(0), markup);
            return underlined(lines, parts.get(0).number(), markup, line);
        }
        return new Line(parts, Line.Place.TEXT, Marked.of(Glyphs.shown(HardWrap.joined(lines, parts)), markup));
    }

    /** A title may be set off by a row of signs below it instead of by signs before it. */
    private static Line underlined(List<String> lines, int number, Markup markup, Line line) {
        String below = number < lines.size() ? Glyphs.strip(lines.get(number)) : "";
        if (!line.hasLetters() || line.mark != Marked.Mark.NONE) {
            return line;
        }
        if (UNDERLINE.matcher(below).matches()) {
            return new Line(line.parts, line.place, new Marked(Marked.Mark.TITLE, line.text));
        }
        return markup == Markup.MARKDOWN && DASHED.matcher(below).matches()
                ? new Line(line.parts, line.place, new Marked(Marked.Mark.BOLD, line.text))
                : line;
    }
}
