package stemma.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures that another article of the story gives otherwise, in a sentence that says nearly the same. */
final class Figures implements Check {

    private static final double SAME = 0.6;
    private static final double SAME_YEAR = 0.7;
    private static final int FEWEST_SHARED = 4;

    /** One that another article gives otherwise. */
    private record Other(Copy copy, Figure figure) {}

    @Override
    public Stream<Finding> in(Matter matter) {
        if (matter.others().isEmpty()) {
            return Stream.empty();
        }
        List<Figure> all = figures(matter.copy());
        List<List<Figure>> others =
                matter.others().stream().map(Figures::figures).toList();
        return matter.prose()
                .flatMap(line -> line.sentences().stream()
                        .flatMap(sentence -> Figure.in(sentence).stream())
                        .flatMap(figure -> finding(line, figure, against(figure, all, others, matter))));
    }

    private static List<Figure> figures(Copy copy) {
        return copy.lines().stream()
                .flatMap(line -> line.sentences().stream())
                .flatMap(sentence -> Figure.in(sentence).stream())
                .toList();
    }

    private static List<Other> against(Figure figure, List<Figure> all, List<List<Figure>> others, Matter matter) {
        List<Other> against = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Copy copy = matter.others().get(i);
            List<Figure> theirs = others.get(i);
            if (theirs.stream().noneMatch(figure::sameAs)) {
                theirs.stream()
                        .filter(figure::contradicts)
                        .filter(other -> all.stream().noneMatch(other::sameAs))
                        .filter(other -> figure.standsAlike(other) && saySame(figure, other))
                        .findFirst()
                        .ifPresent(other -> against.add(new Other(copy, other)));
            }
        }
        return against;
    }

    private static boolean saySame(Figure one, Figure other) {
        Set<String> words = words(one.sentence());
        Set<String> theirs = words(other.sentence());
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(theirs);
        int fewer = Math.min(words.size(), theirs.size());
        return shared.size() >= FEWEST_SHARED && shared.size() >= (one.isYear() ? SAME_YEAR : SAME) * fewer;
    }

    private static Set<String> words(Line.Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> token.isContent() && !token.isFigure())
                .map(token -> token.key().replaceFirst("(?<=\\p{L}{3})(?:ing|ed|s|'s)$", ""))
                .collect(Collectors.toSet());
    }

    private static Stream<Finding> finding(Line line, Figure figure, List<Other> against) {
        if (against.isEmpty()) {
            return Stream.empty();
        }
        String others = against.stream()
                .map(other ->
                        "“" + other.figure().text() + "” in “" + other.copy().title() + "”: "
                                + other.figure().sentence().text())
                .collect(Collectors.joining(" "));
        return Stream.of(new Finding(
                CheckRule.FIGURE_DIFFERS,
                line,
                figure.sentence().start() + figure.start(),
                figure.sentence().start() + figure.end(),
                others));
    }
}
