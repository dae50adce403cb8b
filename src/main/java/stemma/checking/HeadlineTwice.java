package stemma.checking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stemma.checking.Line.Field;

/** The headline again as the dek, or among the first lines of the text, perhaps with a source's name behind it. */
final class HeadlineTwice implements Check {

    private static final int FIRST_BLOCKS = 3;
    private static final int MOST_WORDS_MORE = 2;
    private static final int FEWEST_WORDS = 3;

    @Override
    public Stream<Finding> in(Matter matter) {
        Optional<Line> headline =
                matter.lines().filter(line -> line.field() == Field.HEADLINE).findFirst();
        return headline.stream()
                .flatMap(said -> matter.lines()
                        .filter(line -> line.field() != Field.HEADLINE && line.block() < FIRST_BLOCKS)
                        .filter(line -> repeats(words(said), words(line)))
                        .map(HeadlineTwice::finding));
    }

    private static Finding finding(Line line) {
        Fix fix = new Fix("Take it out", "", List.of(Support.house("The headline says the same.")));
        String where = line.field() == Field.DEK ? "The dek" : "This line";
        return new Finding(
                CheckRule.HEADLINE_TWICE,
                line,
                0,
                line.text().length(),
                where + " repeats the headline.",
                List.of(fix));
    }

    private static List<String> words(Line line) {
        return line.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(Token::isWord)
                .map(Token::key)
                .toList();
    }

    private static boolean repeats(List<String> headline, List<String> line) {
        int more = line.size() - headline.size();
        return headline.size() >= FEWEST_WORDS
                && more >= 0
                && more <= MOST_WORDS_MORE
                && line.subList(0, headline.size()).equals(headline);
    }
}
