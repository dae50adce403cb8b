package stemma.parsing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page of HTML. The rules read its blocks of text; the ledger counts the lines of the file: a line belongs to the block
 * that has words on it, a line without any is data of the page or markup.
 */
final class HtmlLayout {

    private HtmlLayout() {}

    static Layout of(String text) {
        List<String> lines = Layout.linesOf(text.replace('\u2028', ' ').replace('\u2029', ' '));
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(String.join("\n", lines), "");
        PageData data = PageData.of(page);
        List<Line> read = new HtmlBlocks(page, lines).all();
        return new Layout(lines, read, asides(lines, read, data), stated(data, read));
    }

    /** The blocks of a piece of HTML that stands in a field of other data. */
    static List<Marked> blocks(String html) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        List<Marked> blocks = new ArrayList<>();
        for (Line line : new HtmlBlocks(page, Layout.linesOf(html)).all()) {
            if (line.place == Line.Place.TEXT) {
                blocks.add(new Marked(line.mark, line.text));
            }
        }
        return blocks;
    }

    /** A heading of the page counts more than its data; a title that no line repeats is that of the site. */
    private static Stated stated(PageData data, List<Line> read) {
        boolean shown = read.stream().anyMatch(line -> line.place == Line.Place.TEXT && line.mark == Marked.Mark.TITLE);
        if (shown || data.stated().headline() != null) {
            return shown ? data.stated().withHeadline(null) : data.stated();
        }
        String title = data.title();
        boolean repeated = read.stream()
                .limit(20)
                .anyMatch(
                        line -> line.isShort(30) && HeadlineShape.alike(HeadlineShape.withoutSuffix(title), line.text));
        return repeated ? data.stated().withHeadline(HeadlineShape.withoutSuffix(title)) : data.stated();
    }

    private static List<Layout.Aside> asides(List<String> lines, List<Line> read, PageData data) {
        Set<Integer> worded = new HashSet<>();
        read.forEach(line -> line.parts.forEach(part -> worded.add(part.number())));
        Set<Integer> told = new HashSet<>();
        for (Element element : data.elements()) {
            int last = element.endSourceRange().isTracked()
                    ? element.endSourceRange().end().lineNumber()
                    : element.sourceRange().end().lineNumber();
            for (int number = element.sourceRange().start().lineNumber(); number <= last; number++) {
                told.add(number);
            }
        }
        List<Layout.Aside> asides = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!worded.contains(number) && !Glyphs.isBlank(line)) {
                asides.add(
                        told.contains(number)
                                ? new Layout.Aside(new Part(number, line), LineClass.LABEL, "data of the page")
                                : new Layout.Aside(new Part(number, line), LineClass.BOILERPLATE, "markup"));
            }
        }
        return asides;
    }
}
