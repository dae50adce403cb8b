package stemma.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts the text of a page into its blocks, and knows of each on which lines of the file its words stand. */
final class HtmlBlocks {

    private static final Set<String> UNREAD = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "select",
            "canvas",
            "audio",
            "video",
            "math",
            "textarea",
            "title");

    /** A heading or an item stands close above its words. */
    private static final int HIGHEST = 12;

    private final List<String> lines;
    private final Surrounding surrounding;
    private final List<Line> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<Integer> numbers = new TreeSet<>();
    private final Document page;
    private Element owner;
    private int bold;
    private int letters;

    HtmlBlocks(Document page, List<String> lines) {
        this.page = page;
        this.lines = lines;
        this.surrounding = new Surrounding(page);
        this.owner = page.body();
    }

    List<Line> all() {
        // Pages nest as deep as they like, so the walk keeps its own place instead of the stack's.
        page.body().traverse(new org.jsoup.select.NodeVisitor() {
            private int unread;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    unread += UNREAD.contains(element.normalName()) ? 1 : 0;
                    enter(element);
                } else if (unread == 0 && node instanceof TextNode words) {
                    add(words);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    unread -= UNREAD.contains(element.normalName()) ? 1 : 0;
                    leave(element);
                }
            }
        });
        flush();
        return List.copyOf(blocks);
    }

    private void enter(Element element) {
        if (element.isBlock() || element.normalName().equals("br")) {
            flush();
        }
        if (isBold(element)) {
            bold++;
        }
    }

    private void leave(Element element) {
        if (element.isBlock()) {
            flush();
        }
        if (isBold(element)) {
            bold--;
        }
    }

    private static boolean isBold(Element element) {
        return element.normalName().equals("b") || element.normalName().equals("strong");
    }

    private void add(TextNode node) {
        String words = node.getWholeText();
        if (Glyphs.isBlank(words)) {
            text.append(' ');
            return;
        }
        Element parent = node.parent();
        if (numbers.isEmpty() && parent != null) {
            owner = parent;
        }
        int number = node.sourceRange().start().lineNumber();
        for (String piece : words.split("\n", -1)) {
            if (!Glyphs.isBlank(piece)) {
                numbers.add(number);
            }
            number++;
        }
        letters += bold > 0 ? 0 : 1;
        text.append(words);
    }

    private void flush() {
        String words = Glyphs.shown(text.toString().replaceAll("[\\h\\s]+", " "));
        if (!words.isEmpty() && !numbers.isEmpty()) {
            List<Part> parts = numbers.stream()
                    .filter(number -> number >= 1 && number <= lines.size())
                    .filter(number -> !Glyphs.isBlank(lines.get(number - 1)))
                    .map(number -> new Part(number, lines.get(number - 1)))
                    .toList();
            if (!parts.isEmpty()) {
                blocks.add(new Line(parts, surrounding.placeOf(owner), new Marked(mark(), words)));
            }
        }
        text.setLength(0);
        numbers.clear();
        letters = 0;
    }

    private Marked.Mark mark() {
        Element at = owner;
        for (int up = 0; up < HIGHEST && at != null && at != page.body(); up++, at = at.parent()) {
            if (Surrounding.isDek(at)) {
                return Marked.Mark.ITALIC;
            }
            switch (at.normalName()) {
                case "h1":
                    return Marked.Mark.TITLE;
                case "h2", "h3", "h4", "h5", "h6":
                    return Marked.Mark.BOLD;
                case "li":
                    return Marked.Mark.ITEM;
                default:
                    break;
            }
        }
        return letters == 0 ? Marked.Mark.BOLD : Marked.Mark.NONE;
    }
}
