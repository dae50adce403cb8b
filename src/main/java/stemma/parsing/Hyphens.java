package stemma.parsing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the hyphen at a line's end belongs to the word, as in {@code self-}{@code defence}, or only cut it. */
final class Hyphens {

    private static final Set<String> FIRST_PARTS = Set.copyOf(Arrays.asList(
            ("self non co pre post anti ex well then long short mid semi so high low half cross multi all ever first second third"
                            + " one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety"
                            + " vice inter pro ultra under over far near best full part half large small old new year month week day hard")
                    .split(" ")));

    private static final Set<String> SECOND_PARTS = Set.copyOf(Arrays.asList(
            ("based led old year backed style related like wide scale term long general elect made owned run held born"
                            + " speaking free proof minded range level up down off out in on by to the and of sized time day")
                    .split(" ")));

    private final List<String> lines;

    Hyphens(List<String> lines) {
        this.lines = lines;
    }

    static boolean isCut(CharSequence text, String next) {
        int end = text.length() - 1;
        return end > 0
                && (text.charAt(end) == '-' || text.charAt(end) == '\u2010')
                && Character.isLetter(text.charAt(end - 1))
                && !next.isEmpty()
                && Character.isLowerCase(next.codePointAt(0));
    }

    /** The text itself knows best: it may have the word elsewhere, whole or with its hyphen. */
    boolean isOwn(CharSequence text, String next) {
        String head = lastWord(text.subSequence(0, text.length() - 1).toString());
        String tail = firstWord(next);
        if (stands(head + "-" + tail)) {
            return true;
        }
        return !stands(head + tail)
                && (head.indexOf('-') >= 0
                        || Character.isUpperCase(head.codePointAt(0))
                        || FIRST_PARTS.contains(head.toLowerCase(Locale.ROOT))
                        || SECOND_PARTS.contains(tail.toLowerCase(Locale.ROOT)));
    }

    private boolean stands(String word) {
        Pattern whole = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return lines.stream().anyMatch(line -> whole.matcher(line).find());
    }

    private static String lastWord(String text) {
        return text.substring(Math.max(text.lastIndexOf(' ') + 1, text.length() - Math.min(text.length(), 60)))
                .replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length()
                && end < 60
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '\'')) {
            end++;
        }
        return text.substring(0, end);
    }
}
