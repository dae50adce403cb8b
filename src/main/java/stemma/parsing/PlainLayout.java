package stemma.parsing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain text and Markdown: fields at the top if there are any, then lines, joined to paragraphs where they are wrapped. */
final class PlainLayout {

    private static final Pattern UNDERLINE = Pattern.compile("={3,}");
    private static final Pattern DASHED = Pattern.compile("-{3,}");

    private PlainLayout() {}

    static Layout of(String text, Markup markup) {
        return of(text, markup, Map.of());
    }

    static Layout of(String text, Markup markup, Map<Integer, LineClass> classes) {
        List<String> lines = Layout.linesOf(text);
        FieldBlock top = FieldBlock.above(lines);
        return new Layout(lines, read(lines, top.length(), markup, classes), top.asides(), top.stated());
    }

    /** The lines from the given one on; a paragraph of which editors took lines for different things is cut. */
    static List<Line> read(List<String> lines, int from, Markup markup, Map<Integer, LineClass> classes) {
        List<Line> read = new ArrayList<>();
        for (List<Part> paragraph : HardWrap.paragraphs(lines, from, markup)) {
            if (classes.isEmpty() || paragraph.size() == 1) {
                read.add(line(lines, paragraph, markup));
            } else {
                alike(paragraph, classes).forEach(parts -> read.add(line(lines, parts, markup)));
            }
        }
        return read;
    }

    private static Collection<List<Part>> alike(List<Part> paragraph, Map<Integer, LineClass> classes) {
        return paragraph.stream()
                .collect(Collectors.groupingBy(
                        part -> Optional.ofNullable(classes.get(part.number())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
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
