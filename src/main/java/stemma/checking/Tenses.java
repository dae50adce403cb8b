package stemma.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stemma.checking.Line.Field;

/** A headline of what is to come over a dek or a first sentence of what has happened, about the same and by the same. */
final class Tenses implements Check {

    private static final Pattern TO_COME =
            Pattern.compile("^(?<who>(?:\\p{Lu}[\\p{L}.’'-]*\\s){1,4})(?:to|[Tt]o|[Ww]ill|[Pp]lans? [Tt]o)\\s\\p{L}");
    private static final Pattern HAPPENED = Pattern.compile(
            "\\b(?:has|have)\\s(?:now\\s|already\\s|just\\s)?(?:\\p{L}+ed|withdrawn|left|quit|begun|gone|given|taken|won|lost|cut"
                    + "|put|shut|sent|sold|struck|fallen|risen|become|made|met|paid|held|hit|set|broken|driven|seen|drawn|thrown)\\b");
    private static final Pattern WILL = Pattern.compile("\\b(?:will|is to|are to|plans? to|is set to|are set to)\\b");

    /** As much of the headline must stand in the other sentence. */
    private static final double SAME = 0.5;

    @Override
    public Stream<Finding> in(Matter matter) {
        Optional<Line> headline =
                matter.lines().filter(line -> line.field() == Field.HEADLINE).findFirst();
        return headline.filter(line -> TO_COME.matcher(line.text()).find()).stream()
                .flatMap(line -> openings(matter).flatMap(opening -> clash(line, opening)));
    }

    /** The dek and the first line of the text. */
    private static Stream<Line> openings(Matter matter) {
        return Stream.concat(
                matter.lines().filter(line -> line.field() == Field.DEK),
                matter.prose().limit(1));
    }

    private static Stream<Finding> clash(Line headline, Line opening) {
        Line.Sentence sentence = opening.sentences().get(0);
        return HAPPENED.matcher(sentence.text())
                .results()
                .limit(1)
                .filter(found -> !WILL.matcher(sentence.text()).find())
                .filter(found -> isOf(headline, sentence.text().substring(0, found.start()))
                        && share(headline, sentence) >= SAME)
                .map(found -> new Finding(
                        CheckRule.TENSE,
                        opening,
                        found.start(),
                        found.end(),
                        "The headline, “" + headline.text() + "”, says that it is still to come."));
    }

    /** Whether the one of whom the headline speaks stands right before the verb. */
    private static boolean isOf(Line headline, String before) {
        List<Token> words = Token.in(before);
        Set<String> who = keys(Token.in(headline.text()).stream().limit(2).toList());
        return words.stream()
                .skip(Math.max(0, words.size() - 2L))
                .anyMatch(word -> who.contains(word.key()) && word.isCapital());
    }

    private static double share(Line headline, Line.Sentence sentence) {
        Set<String> words = keys(Token.in(headline.text()));
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(keys(sentence.tokens()));
        return words.isEmpty() ? 0 : (double) shared.size() / words.size();
    }

    private static Set<String> keys(List<Token> tokens) {
        return tokens.stream()
                .filter(word -> word.isContent() || word.text().matches("U\\.?S\\.?|UN|EU|UK"))
                .map(Token::key)
                .map(key -> key.replaceFirst("(?<=\\p{L}{3})(?:ing|ed|s)$", ""))
                .collect(Collectors.toSet());
    }
}
