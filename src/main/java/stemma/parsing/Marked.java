package stemma.parsing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line without the Markdown that set off all or parts of it, and what that Markdown was. */
record Marked(Mark mark, String text) {

    enum Mark {
        NONE,
        TITLE,
        BOLD,
        ITALIC,
        ITEM
    }

    private static final Pattern HASHES = Pattern.compile("(?<hashes>#{1,6})\\s+(?<text>.+?)[\\s#]*");
    private static final Pattern STRONG =
            Pattern.compile("(?:\\*\\*|__)(?<text>[^*\\s](?:[^*]*[^*\\s])?)(?:\\*\\*|__):?");
    private static final Pattern SLANTED = Pattern.compile("([*_])(?<text>[^*_\\s][^*_]*)\\1");
    private static final Pattern ITEM = Pattern.compile("[-*+]\\s+(?<text>\\S.*)");
    private static final int LONGEST = 1000;

    static Marked of(String shown) {
        return of(shown, Markup.PLAIN);
    }

    static Marked of(String shown, Markup markup) {
        boolean markdown = markup == Markup.MARKDOWN;
        if (!markdown && shown.length() > LONGEST) {
            return new Marked(Mark.NONE, shown);
        }
        String line = InlineMarkdown.withoutLinks(markdown ? withoutQuote(shown) : shown, markup);
        Matcher item = ITEM.matcher(line);
        return markdown && item.matches() && !isRule(line)
                ? new Marked(Mark.ITEM, InlineMarkdown.plain(item.group("text"), markup))
                : setOff(line, markup);
    }

    private static Marked setOff(String line, Markup markup) {
        if (line.length() > LONGEST) {
            return new Marked(Mark.NONE, InlineMarkdown.plain(line, markup));
        }
        Matcher hashes = HASHES.matcher(line);
        if (hashes.matches()) {
            return new Marked(
                    hashes.group("hashes").length() == 1 ? Mark.TITLE : Mark.BOLD,
                    InlineMarkdown.plain(hashes.group("text"), markup));
        }
        Matcher strong = STRONG.matcher(line);
        if (strong.matches()) {
            return new Marked(Mark.BOLD, InlineMarkdown.plain(strong.group("text"), markup));
        }
        Matcher slanted = SLANTED.matcher(line);
        return slanted.matches()
                ? new Marked(Mark.ITALIC, InlineMarkdown.plain(slanted.group("text"), markup))
                : new Marked(Mark.NONE, InlineMarkdown.plain(line, markup));
    }

    private static String withoutQuote(String shown) {
        return shown.replaceFirst("^(?:>\\s?){1,8}+", "");
    }

    private static boolean isRule(String line) {
        return line.matches("[-*+\\s]+");
    }
}
