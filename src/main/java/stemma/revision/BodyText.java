package stemma.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A body as the plain text that an editor types: blocks apart by a blank line, {@code ## } before a heading,
 * {@code - } before an item. A backslash takes the meaning from what would otherwise mark a block, and at the end of a
 * line keeps the line break.
 */
public final class BodyText {

    private static final String HEADING = "## ";
    private static final String ITEM = "- ";

    /** A backslash that would be read as an escape if it were written alone. */
    private static final Pattern READ_AS_ESCAPE = Pattern.compile("\\A\\\\|\\\\(?=[\\\\\n]|\\z)");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\\n])");

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
        String text =
                READ_AS_ESCAPE.matcher(block.text()).replaceAll("\\\\\\\\").replace("\n", "\\\n");
        return switch (block.kind()) {
            case HEADING -> HEADING + text;
            case ITEM -> ITEM + text;
            case PARAGRAPH -> marksBlock(text) ? "\\" + text : text;
        };
    }

    private void read(String typed) {
        if (endsInHeldBreak()) {
            open.append('\n').append(typed.stripTrailing());
            return;
        }
        String line = typed.strip();
        if (marksBlock(line)) {
            close();
        }
        if (!isBlank(line)) {
            join(line);
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
        } else {
            add(Block.Kind.PARAGRAPH, open.toString());
        }
        open.setLength(0);
    }

    private void add(Block.Kind kind, String escaped) {
        String text = unescaped(escaped);
        if (!text.isBlank()) {
            body.add(new Block(kind, text));
        }
    }

    private static String unescaped(String text) {
        String plain = text.startsWith("\\") && marksBlock(text.substring(1)) ? text.substring(1) : text;
        return ESCAPED.matcher(plain).replaceAll("$1");
    }

    /** Whether the line would begin a block, or end one by being blank. */
    private static boolean marksBlock(String line) {
        return line.startsWith(HEADING) || line.startsWith(ITEM) || isBlank(line);
    }

    /** Text pasted from elsewhere brings no-break spaces, which {@link String#isBlank} takes for words. */
    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
