package stemma.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body as the plain text that an editor types: blocks apart by a blank line, {@code ## } before a heading,
 * {@code - } before an item, {@code > } before a quote, {@code [words](https://…)} for a link. A backslash takes the
 * meaning from what would otherwise mark a block or begin a link, and at the end of a line keeps the line break.
 */
public final class BodyText {

    private static final String HEADING = "## ";
    private static final String ITEM = "- ";
    private static final String QUOTE = "> ";

    /** A backslash that would be read as an escape if it were written alone. */
    private static final Pattern READ_AS_ESCAPE = Pattern.compile("\\A\\\\|\\\\(?=[\\\\\n\\[\\]]|\\z)");

    /** Brackets around words, in which brackets are escaped, and an address in parentheses behind them. */
    private static final String LINK = "\\[((?:[^\\[\\]\\\\]++|\\\\.)++)\\]\\((" + Link.ADDRESS + ")\\)";

    /** What would end the words of a link; to escape what begins them is not enough, for words may begin earlier. */
    private static final Pattern READ_AS_LINK = Pattern.compile("\\](?=\\(" + Link.ADDRESS + "\\))");

    private static final Pattern MARKS = Pattern.compile(LINK + "|\\\\([\\\\\n\\[\\]])", Pattern.DOTALL);

    private final List<Block> body = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private BodyText() {}

    /** The text for the editor; {@link #parse} makes exactly this body of it again. */
    public static String of(List<Block> body) {
        var text = new StringBuilder();
        for (int i = 0; i < body.size(); i++) {
            if (i > 0) {
                boolean list =
                        body.get(i - 1).kind() == Block.Kind.ITEM && body.get(i).kind() == Block.Kind.ITEM;
                text.append(list ? "\n" : "\n\n");
            }
            text.append(written(body.get(i)));
        }
        return text.toString();
    }

    /** The blocks of a text as typed; empty for a text without words. */
    public static List<Block> parse(String typed) {
        var text = new BodyText();
        for (String line : typed.replace("\r\n", "\n").split("\n", -1)) {
            text.read(line);
        }
        text.close();
        return List.copyOf(text.body);
    }

    private static String written(Block block) {
        var text = new StringBuilder();
        for (Span span : block.spans()) {
            text.append(span.url() == null ? plain(span.text()) : linked(span.text(), span.url()));
        }
        return switch (block.kind()) {
            case HEADING -> HEADING + text;
            case ITEM -> ITEM + text;
            case QUOTE -> QUOTE + text;
            case PARAGRAPH -> (marksBlock(text.toString()) ? "\\" : "") + text;
        };
    }

    private static String plain(String words) {
        return READ_AS_LINK.matcher(escaped(words)).replaceAll("\\\\]");
    }

    private static String linked(String words, String url) {
        return "[" + escaped(words).replaceAll("(?=[\\[\\]])", "\\\\") + "](" + url + ")";
    }

    private static String escaped(String words) {
        return READ_AS_ESCAPE.matcher(words).replaceAll("\\\\\\\\").replace("\n", "\\\n");
    }

    private void read(String typed) {
        if (endsInHeldBreak()) {
            open.append('\n').append(typed.stripTrailing());
            return;
        }
        String line = typed.strip();
        if (isOpen(QUOTE) && line.startsWith(QUOTE.strip())) {
            goOn(line.substring(1).strip());
            return;
        }
        if (marksBlock(line)) {
            close();
        }
        if (!isBlank(line)) {
            join(line);
        }
    }

    /** A quote goes on in the next line that is marked as one; a line with the mark alone ends its paragraph. */
    private void goOn(String quoted) {
        if (isBlank(quoted)) {
            close();
        } else {
            open.append(' ').append(quoted);
        }
    }

    private void join(String line) {
        if (isOpen(HEADING)) {
            close();
        }
        open.append(open.isEmpty() ? "" : " ").append(line);
    }

    private boolean isOpen(String mark) {
        return open.length() >= mark.length() && mark.contentEquals(open.subSequence(0, mark.length()));
    }

    /** An even run of backslashes stands for backslashes; the odd one out holds the line break. */
    private boolean endsInHeldBreak() {
        int end = open.length();
        while (end > 0 && open.charAt(end - 1) == '\\') {
            end--;
        }
        return (open.length() - end) % 2 == 1;
    }

    private void close() {
        if (isOpen(HEADING)) {
            add(Block.Kind.HEADING, open.substring(HEADING.length()));
        } else if (isOpen(ITEM)) {
            add(Block.Kind.ITEM, open.substring(ITEM.length()));
        } else if (isOpen(QUOTE)) {
            add(Block.Kind.QUOTE, open.substring(QUOTE.length()));
        } else {
            add(Block.Kind.PARAGRAPH, open.toString());
        }
        open.setLength(0);
    }

    private void add(Block.Kind kind, String escaped) {
        List<Link> links = new ArrayList<>();
        String text = read(unmarked(escaped), links);
        if (!text.isBlank()) {
            body.add(new Block(kind, text, links));
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\\") && marksBlock(text.substring(1)) ? text.substring(1) : text;
    }

    /** The words, without what only marks them; where they are linked is noted down. */
    private static String read(String escaped, List<Link> links) {
        var words = new StringBuilder();
        Matcher marks = MARKS.matcher(escaped);
        while (marks.find()) {
            String label = marks.group(1) == null ? "" : read(marks.group(1), new ArrayList<>());
            String kept = marks.group(3) != null ? marks.group(3) : label.isBlank() ? marks.group() : label;
            marks.appendReplacement(words, Matcher.quoteReplacement(kept));
            if (!label.isBlank()) {
                links.add(new Link(words.length() - label.length(), words.length(), marks.group(2)));
            }
        }
        marks.appendTail(words);
        return words.toString();
    }

    /** Whether the line would begin a block, or end one by being blank. */
    private static boolean marksBlock(String line) {
        return line.startsWith(HEADING) || line.startsWith(ITEM) || line.startsWith(QUOTE) || isBlank(line);
    }

    /** Text pasted from elsewhere brings no-break spaces, which {@link String#isBlank} takes for words. */
    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
