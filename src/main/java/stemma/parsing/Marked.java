package stemma.parsing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line without the Markdown that set all of it off, and what that Markdown was. */
record Marked(Mark mark, String text) {

    enum Mark {
        NONE,
        TITLE,
        BOLD,
        ITALIC
    }

    private static final Pattern HASHES = Pattern.compile("(?<hashes>#{1,6})\\s+(?<text>.+?)[\\s#]*");
    private static final Pattern STRONG =
            Pattern.compile("(?:\\*\\*|__)(?<text>[^*\\s](?:[^*]*[^*\\s])?)(?:\\*\\*|__):?");
    private static final Pattern SLANTED = Pattern.compile("([*_])(?<text>[^*_\\s][^*_]*)\\1");
    private static final Pattern INNER_STRONG = Pattern.compile("\\*\\*([^*]{1,500})\\*\\*");
    private static final int LONGEST = 1000;

    static Marked of(String shown) {
        if (shown.length() > LONGEST) {
            return new Marked(Mark.NONE, shown);
        }
        Matcher hashes = HASHES.matcher(shown);
        if (hashes.matches()) {
            return new Marked(hashes.group("hashes").length() == 1 ? Mark.TITLE : Mark.BOLD, unmarked(hashes));
        }
        Matcher strong = STRONG.matcher(shown);
        if (strong.matches()) {
            return new Marked(Mark.BOLD, unmarked(strong));
        }
        Matcher slanted = SLANTED.matcher(shown);
        return slanted.matches()
                ? new Marked(Mark.ITALIC, unmarked(slanted))
                : new Marked(Mark.NONE, INNER_STRONG.matcher(shown).replaceAll("$1"));
    }

    private static String unmarked(Matcher marked) {
        return Glyphs.strip(INNER_STRONG.matcher(marked.group("text")).replaceAll("$1"));
    }
}
