package stemma.checking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One says it at the beginning of the sentence, and another says it at the end. */
final class TwoAttributions implements Check {

    private static final String SAID = "(?:said|says|told|added|stated|announced)";

    /** A speaker at the very end, as in {@code …, Mayor Roe said.} */
    private static final Pattern LAST =
            Pattern.compile(",[”\"]?\\s(?:[^,;“”\"']{2,50}\\s" + SAID + "|" + SAID + " [^,;“”\"]{2,50})[.]?$");

    /** A speaker whose words are the main clause, as in {@code The council said the bridge …}. */
    private static final Pattern FIRST = Pattern.compile(
            "^(?:[^,;“”\"]{1,60},\\s)?(?:[Tt]he |[Aa]n? )?[^,;“”\"]{2,60}?\\s(?:said|says|announced|stated)\\s(?!(?:in|on|at|to|by|with)\\b)");

    private static final Pattern ACCORDING = Pattern.compile("^According to [^,;“”\"]{2,80},\\s");

    @Override
    public Stream<Finding> in(Matter matter) {
        return matter.prose().flatMap(line -> line.sentences().stream().flatMap(sentence -> finding(line, sentence)));
    }

    private static Stream<Finding> finding(Line line, Line.Sentence sentence) {
        Matcher last = LAST.matcher(sentence.text());
        if (!last.find()) {
            return Stream.empty();
        }
        String rest = sentence.text().substring(0, last.start());
        boolean first = FIRST.matcher(rest).find() || ACCORDING.matcher(rest).find();
        boolean both = first && !rest.contains("; ");
        return both
                ? Stream.of(new Finding(
                        CheckRule.TWO_ATTRIBUTIONS,
                        line,
                        sentence.start() + last.start() + 1,
                        sentence.end(),
                        "The sentence has said already whose words these are."))
                : Stream.empty();
    }
}
