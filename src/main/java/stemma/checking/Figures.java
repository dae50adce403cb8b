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
    record Other(Copy copy, Figure figure) {}

    /** A figure of a text, and the articles that give it otherwise. */
    record Differing(Line line, Figure figure, List<Other> others) {}

    @Override
    public Stream<Finding> in(Matter matter) {
        return differing(matter.copy(), matter.others()).map(Figures::finding);
    }

    static Stream<Differing> differing(Copy copy, List<Copy> others) {
        if (others.isEmpty()) {
            return Stream.empty();
        }
        List<Figure> all = figures(copy);
        List<List<Figure>> theirs = others.stream().map(Figures::figures).toList();
        return copy.lines().stream()
                .filter(Line::isProse)
                .flatMap(line -> line.sentences().stream()
                        .flatMap(sentence -> Figure.in(sentence).stream())
                        .map(figure -> new Differing(line, figure, against(figure, all, theirs, others))))
                .filter(found -> !found.others().isEmpty());
    }

    private static List<Figure> figures(Copy copy) {
        return copy.lines().stream()
                .flatMap(line -> line.sentences().stream())
                .flatMap(sentence -> Figure.in(sentence).stream())
                .toList();
    }

    private static List<Other> against(Figure figure, List<Figure> all, List<List<Figure>> others, List<Copy> copies) {
        List<Other> against = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Copy copy = copies.get(i);
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

    private static Finding finding(Differing found) {
        String others = found.others().stream()
                .map(other ->
                        "“" + other.figure().text() + "” in “" + other.copy().title() + "”: "
                                + other.figure().sentence().text())
                .collect(Collectors.joining(" "));
        int start = found.figure().sentence().start();
        return new Finding(
                CheckRule.FIGURE_DIFFERS,
                found.line(),
                start + found.figure().start(),
                start + found.figure().end(),
                others);
    }
}
