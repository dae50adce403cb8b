package stemma.claim;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One sentence: its terms, and what in it cannot be another way to say the same, its figures, names and quotes. */
record Statement(
        String text, Set<String> terms, Set<String> figures, List<Set<String>> names, List<Set<String>> quotes) {

    private static final String MONTH =
            "\\b(?:January|February|March|April|May|June|July|August|September|October" + "|November|December)\\b";

    /** A day is one figure: what is told of March 17 does not tell what comes by the end of March. */
    private static final Pattern FIGURE =
            Pattern.compile(MONTH + "\\h+\\d{1,2}\\b|\\b\\d{1,2}\\h+" + MONTH + "|" + MONTH + "|\\d+(?:[.,]\\d+)*+");

    /** Capitalised words, but not the one that merely begins the sentence. */
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{L}\\p{N},;:]\\h)\\p{Lu}[\\p{L}\\p{N}.-]+(?:\\h\\p{Lu}[\\p{L}\\p{N}.-]+)*+");

    /** Of four words or more; fewer are a turn of phrase. */
    private static final Pattern QUOTE = Pattern.compile("[“\"]([^\\s”\"]+(?:\\s+[^\\s”\"]+){3,400}+)[”\"]");

    static Statement of(String text) {
        return new Statement(
                text,
                Terms.of(text),
                groups(FIGURE, 0, text).collect(Collectors.toUnmodifiableSet()),
                groups(NAME, 0, text)
                        .map(Terms::of)
                        .filter(terms -> !terms.isEmpty())
                        .toList(),
                groups(QUOTE, 1, text)
                        .map(Terms::of)
                        .filter(terms -> !terms.isEmpty())
                        .toList());
    }

    private static Stream<String> groups(Pattern pattern, int group, String text) {
        return pattern.matcher(text).results().map(match -> match.group(group));
    }
}
