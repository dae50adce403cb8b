package stemma.checking;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words of the admins' list, unless a speaker is quoted with them. */
final class LoadedWords implements Check {

    private static final Pattern QUOTED = Pattern.compile("“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)");

    @Override
    public Stream<Finding> in(Matter matter) {
        Pattern words = pattern(matter.loaded());
        return words == null ? Stream.empty() : matter.lines().flatMap(line -> in(line, words, matter.loaded()));
    }

    private static @Nullable Pattern pattern(List<LoadedWord> loaded) {
        String any = loaded.stream()
                .map(LoadedWord::words)
                .sorted((a, b) -> b.length() - a.length())
                .map(words -> Pattern.quote(words).replace(" ", "\\E\\h+\\Q"))
                .collect(Collectors.joining("|"));
        return any.isEmpty()
                ? null
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}-])(?:" + any + ")(?![\\p{L}\\p{N}-])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Stream<Finding> in(Line line, Pattern words, List<LoadedWord> loaded) {
        List<MatchResult> quoted = QUOTED.matcher(line.text()).results().toList();
        return words.matcher(line.text())
                .results()
                .filter(found -> quoted.stream()
                        .noneMatch(quote -> quote.start() <= found.start() && found.end() <= quote.end()))
                .map(found -> finding(line, found, loaded));
    }

    private static Finding finding(Line line, MatchResult found, List<LoadedWord> loaded) {
        String advice = loaded.stream()
                .filter(word -> word.words().equalsIgnoreCase(found.group().replaceAll("\\h+", " ")))
                .map(LoadedWord::advice)
                .findFirst()
                .orElse("");
        String said = "“" + found.group().toLowerCase(Locale.ROOT) + "” is on the list of loaded words"
                + (advice.isBlank() ? "." : ": " + advice);
        return new Finding(CheckRule.LOADED_WORD, line, found.start(), found.end(), said);
    }
}
