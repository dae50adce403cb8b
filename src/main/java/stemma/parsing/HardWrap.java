package stemma.parsing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Lines that were broken at a width, as in mails and wire copy, joined to the paragraphs they were. A text is taken for
 * wrapped only if its long lines end where the next word would not have fitted; otherwise each line is a paragraph.
 */
final class HardWrap {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 110;
    private static final int FEWEST = 3;
    private static final int SHORTEST_OF_MARKDOWN = 35;
    private static final Pattern STRESSED = Pattern.compile("\\s*(?:\\*\\*|__|\\*|_).*(?:\\*\\*|__|\\*|_)\\s*");
    private static final Pattern OPENS = Pattern.compile(
            "\\s{2,}\\S.*|\\t.*|[•‣◦▪●○·*>#|+-]\\s.*|\\d{1,3}[.)]\\s.*|(?:-{3,}|_{3,}|={3,}|\\*{3,}).*|[QA][:.]\\s.*");

    private final List<String> lines;
    private final int from;
    private final Markup markup;
    private final int width;

    private HardWrap(List<String> lines, int from, Markup markup) {
        this.lines = lines;
        this.from = from;
        this.markup = markup;
        this.width = widthOf();
    }

    /** The lines that are not blank, from the given one on, in groups of those that belong together. */
    static List<List<Part>> paragraphs(List<String> lines, int from, Markup markup) {
        HardWrap wrap = new HardWrap(lines, from, markup);
        List<List<Part>> paragraphs = new ArrayList<>();
        List<Part> open = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            if (!open.isEmpty() && !wrap.goesOn(i - 1)) {
                paragraphs.add(List.copyOf(open));
                open.clear();
            }
            if (!Glyphs.isBlank(lines.get(i))) {
                open.add(new Part(i + 1, lines.get(i)));
            }
        }
        if (!open.isEmpty()) {
            paragraphs.add(List.copyOf(open));
        }
        return paragraphs;
    }

    /** The words of the lines as one, and a word that was cut at a line's end whole again. */
    static String joined(List<String> lines, List<Part> parts) {
        StringBuilder text = new StringBuilder(Glyphs.strip(parts.get(0).received()));
        for (Part part : parts.subList(1, parts.size())) {
            String next = Glyphs.strip(part.received());
            if (text.charAt(text.length() - 1) == '\u00AD') {
                text.setLength(text.length() - 1);
            } else if (Hyphens.isCut(text, next)) {
                if (!new Hyphens(lines).isOwn(text, next)) {
                    text.setLength(text.length() - 1);
                }
            } else {
                text.append(' ');
            }
            text.append(next);
        }
        return text.toString();
    }

    /** Whether the line after this one continues its paragraph. */
    private boolean goesOn(int i) {
        return isJunction(i)
                && (width > 0 && (isFull(i, width) || breaksSentence(i))
                        || markup == Markup.MARKDOWN && isMarkdownBreak(i));
    }

    /** In Markdown a line end alone ends no paragraph, unless two blanks say so; short lines may be names and dates. */
    private boolean isMarkdownBreak(int i) {
        String line = lines.get(i);
        return length(line) >= SHORTEST_OF_MARKDOWN
                && length(line) <= WIDEST
                && !line.endsWith("  ")
                && !line.endsWith("\\")
                && !line.startsWith("![")
                && !lines.get(i + 1).startsWith("![")
                && !STRESSED.matcher(line).matches()
                && !STRESSED.matcher(lines.get(i + 1)).matches();
    }

    /** Headlines are broken where they look best; a small letter still goes on with them. */
    private boolean breaksSentence(int i) {
        return Character.isLowerCase(Glyphs.strip(lines.get(i + 1)).codePointAt(0))
                && !new Line(new Part(i + 1, lines.get(i)), Markup.PLAIN).endsSentence();
    }

    private int widthOf() {
        int[] junctions =
                IntStream.range(from, lines.size() - 1).filter(this::isJunction).toArray();
        int[] lengths =
                Arrays.stream(junctions).map(i -> length(lines.get(i))).sorted().toArray();
        if (lengths.length < FEWEST) {
            return 0;
        }
        int candidate = lengths[(int) ((lengths.length - 1) * 0.95)];
        int[] longer = Arrays.stream(junctions)
                .filter(i -> length(lines.get(i)) >= candidate * 0.6)
                .toArray();
        long full = Arrays.stream(longer).filter(i -> isFull(i, candidate)).count();
        boolean wrapped = candidate >= NARROWEST
                && candidate <= WIDEST
                && longer.length >= FEWEST
                && full * 100 >= longer.length * 80L
                && breaksSentences(longer);
        return wrapped ? candidate : 0;
    }

    /** Paragraphs of like lengths are not yet wrapped lines: many wrapped lines go on with a small letter. */
    private boolean breaksSentences(int[] junctions) {
        long broken = Arrays.stream(junctions)
                .filter(i ->
                        Character.isLowerCase(Glyphs.strip(lines.get(i + 1)).codePointAt(0)))
                .count();
        return broken * 3 >= junctions.length;
    }

    private boolean isJunction(int i) {
        return !Glyphs.isBlank(lines.get(i))
                && i + 1 < lines.size()
                && !Glyphs.isBlank(lines.get(i + 1))
                && !OPENS.matcher(lines.get(i + 1)).matches()
                && !(markup == Markup.MARKDOWN && lines.get(i).startsWith("#"));
    }

    /** Whether the next line's first word would not have fitted on this one. */
    private boolean isFull(int i, int wide) {
        String next = Glyphs.strip(lines.get(i + 1));
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return length(lines.get(i)) + 1 + word > wide - 2;
    }

    private static int length(String line) {
        return Glyphs.strip(line).length();
    }
}
