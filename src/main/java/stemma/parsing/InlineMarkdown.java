package stemma.parsing;

import java.util.regex.Pattern;

/** Markdown within a line: what stands for links, pictures and stress is left out, the words stay. */
final class InlineMarkdown {

    // Every repeat has a bound: a line may have a million brackets.
    private static final String TARGET = "\\((?:[^()\\s]|\\([^()\\s]{0,200}\\)){0,2000}(?:\\s\"[^\"]{0,200}\")?\\)";
    private static final Pattern PICTURE =
            Pattern.compile("!\\[[^\\]\\[]{0,300}\\](?:" + TARGET + "|\\[[^\\]]{0,100}\\])");
    private static final Pattern LINK = Pattern.compile("\\[(?<text>[^\\]\\[]{0,500})\\]" + TARGET);
    private static final Pattern PLAIN_LINK =
            Pattern.compile("\\[(?<text>[^\\]\\[]{1,500})\\]\\((?:https?://|mailto:|www\\.|/)[^()\\s]{0,2000}\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\[(?<text>[^\\]\\[]{1,500})\\]\\[[^\\]\\[]{0,100}\\]");
    private static final Pattern DEFINITION = Pattern.compile("\\[[^\\]\\[^][^\\]\\[]{0,100}\\]:\\s+\\S+.{0,200}");
    private static final Pattern ADDRESS = Pattern.compile("<(?<text>(?:https?://|mailto:)[^<>\\s]{1,500})>");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]{1,500})\\*\\*");
    private static final Pattern STRONG_BARS =
            Pattern.compile("(?<![\\p{L}\\p{N}_])__([^_]{1,500})__(?![\\p{L}\\p{N}_])");
    private static final Pattern SLANTED =
            Pattern.compile("(?<![\\p{L}\\p{N}*\\\\])\\*([^*\\s](?:[^*]{0,500}[^*\\s])?)\\*(?![\\p{L}\\p{N}*])");
    private static final Pattern SLANTED_BARS =
            Pattern.compile("(?<![\\p{L}\\p{N}_\\\\])_([^_\\s](?:[^_]{0,500}[^_\\s])?)_(?![\\p{L}\\p{N}_])");
    private static final Pattern CODE = Pattern.compile("`([^`]{1,500})`");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>-])");

    private InlineMarkdown() {}

    static String withoutLinks(String line, Markup markup) {
        if (line.indexOf('[') < 0 && line.indexOf('<') < 0) {
            return line;
        }
        if (markup == Markup.PLAIN) {
            return PLAIN_LINK.matcher(PICTURE.matcher(line).replaceAll("")).replaceAll("${text}");
        }
        if (DEFINITION.matcher(line).matches()) {
            return "";
        }
        String pictured = PICTURE.matcher(line).replaceAll("");
        String linked =
                REFERENCE.matcher(LINK.matcher(pictured).replaceAll("${text}")).replaceAll("${text}");
        return Glyphs.strip(ADDRESS.matcher(linked).replaceAll("${text}"));
    }

    static String plain(String line, Markup markup) {
        String text = STRONG.matcher(line).replaceAll("$1");
        if (markup == Markup.MARKDOWN) {
            text = STRONG_BARS.matcher(text).replaceAll("$1");
            text = SLANTED_BARS.matcher(SLANTED.matcher(text).replaceAll("$1")).replaceAll("$1");
            text = ESCAPE.matcher(CODE.matcher(text).replaceAll("$1")).replaceAll("$1");
        }
        return Glyphs.strip(text);
    }
}
