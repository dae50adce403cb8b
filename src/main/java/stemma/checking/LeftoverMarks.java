package stemma.checking;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Signs of Markdown and HTML that mean nothing to readers. */
final class LeftoverMarks implements Check {

    private static final Pattern MARKS = Pattern.compile("\\*\\*(?=\\S)(?<bold>[^*]{1,200}?)(?<=\\S)\\*\\*"
            + "|(?<![\\w_])__(?=\\S)(?<strong>[^_]{1,200}?)(?<=\\S)__(?![\\w_])"
            + "|(?<![\\w*])\\*\\*+(?=\\S)|(?<=\\S)\\*\\*+(?!\\w)"
            + "|^#{1,6}\\h+(?=\\S)|^>\\h+(?=\\S)|```+"
            + "|</?(?:p|br|b|i|em|strong|div|span|a|h[1-6]|ul|ol|li|blockquote|img)(?:\\h[^<>]{0,300})?/?>"
            + "|&(?:nbsp|amp|quot|lt|gt|apos|ndash|mdash|[lr][sd]quo|hellip|#\\d{2,5}|#x[0-9a-fA-F]{2,5});");

    @Override
    public Stream<Finding> in(Matter matter) {
        return matter.lines()
                .flatMap(line -> MARKS.matcher(line.text()).results().map(found -> finding(line, found)));
    }

    private static Finding finding(Line line, MatchResult found) {
        String plain = found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : sign(found);
        String label = plain.isBlank() ? "Take it out" : plain.strip();
        Fix fix = new Fix(label, plain, List.of(Support.house("Readers would see the marks as they are.")));
        return new Finding(
                CheckRule.MARKS, line, found.start(), found.end(), "Markup is left over here.", List.of(fix));
    }

    private static String sign(MatchResult found) {
        return switch (found.group()) {
            case "&amp;" -> "&";
            case "&quot;" -> "\"";
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            case "&apos;", "&#39;" -> "'";
            case "&nbsp;" -> " ";
            case "&ndash;" -> "–";
            case "&mdash;" -> "—";
            case "&lsquo;" -> "‘";
            case "&rsquo;" -> "’";
            case "&ldquo;" -> "“";
            case "&rdquo;" -> "”";
            case "&hellip;" -> "…";
            default -> "";
        };
    }
}
