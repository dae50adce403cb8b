package stemma.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stemma.article.Hole;

/**
 * Looks through all sentences of a story for words that stand between the same words as a gap. One sentence is enough if
 * it agrees on both sides and in three words; else two must agree in two words and in where the phrase ends.
 */
final class Fills {

    private static final int LONGEST = 3;
    private static final int MOST = 3;
    private static final int MOST_SUPPORT = 3;
    private static final int ENOUGH_WORDS = 3;

    /** A sentence of the story, and who says it. */
    private record Said(Copy copy, Line line, Line.Sentence sentence) {}

    /** A fill that one sentence supports. */
    private record Candidate(Said said, String words, Likeness likeness) {}

    /**
     * How far the words around agree: how many, and how many of these carry something.
     *
     * @param endsAlike whether the phrase ends alike
     * @param joined whether more agrees than what stands beyond a comma or a quotation mark
     */
    private record Likeness(int left, int right, int content, boolean endsAlike, boolean joined) {

        boolean isStrong() {
            return joined && left > 0 && right > 0 && left + right >= ENOUGH_WORDS && content >= 2;
        }

        boolean isWeak() {
            return left >= 2 && content >= 1 && endsAlike;
        }

        int score() {
            return 2 * content + left + right + (endsAlike ? 1 : 0);
        }
    }

    private final List<Said> story;

    Fills(Matter matter) {
        this.story = matter.story()
                .flatMap(copy -> copy.lines().stream()
                        .flatMap(line -> line.sentences().stream().map(sentence -> new Said(copy, line, sentence))))
                .toList();
    }

    /** The best first. */
    List<Fix> of(Line line, Hole hole) {
        Gap gap = Gap.of(line, hole);
        Map<String, List<Candidate>> byWords = new LinkedHashMap<>();
        story.stream()
                .filter(said -> said.sentence() != gap.sentence())
                .flatMap(said -> candidates(said, gap))
                .forEach(found -> byWords.computeIfAbsent(Token.key(found.words()), key -> new ArrayList<>())
                        .add(found));
        return byWords.values().stream()
                .filter(Fills::isSupported)
                .sorted(Comparator.comparingInt(Fills::score).reversed())
                .limit(MOST)
                .map(found -> fix(line, hole, found))
                .toList();
    }

    private static boolean isSupported(List<Candidate> found) {
        return found.stream().anyMatch(one -> one.likeness().isStrong())
                || found.stream().map(Candidate::said).distinct().count() >= 2;
    }

    private static int score(List<Candidate> found) {
        return found.stream().mapToInt(one -> one.likeness().score()).max().orElse(0) + found.size() - 1;
    }

    private static Fix fix(Line line, Hole hole, List<Candidate> found) {
        String words = written(found);
        List<Support> support = found.stream()
                .sorted(Comparator.comparingInt(one -> -one.likeness().score()))
                .map(Candidate::said)
                .distinct()
                .limit(MOST_SUPPORT)
                .map(Fills::support)
                .toList();
        return new Fix(words, MissingWords.gap(line, hole, words), support);
    }

    /** As running text writes it: headings have capitals of their own. */
    private static String written(List<Candidate> found) {
        return found.stream()
                .min(Comparator.comparing(one -> one.said().line().isTitle()))
                .orElseThrow()
                .words();
    }

    private static Support support(Said said) {
        boolean own = said.copy().slug().isEmpty();
        String why = own ? "This text says" : "“" + said.copy().title() + "” says";
        return new Support(why, said.copy().slug(), said.sentence().text());
    }

    private static Stream<Candidate> candidates(Said said, Gap gap) {
        List<Token> tokens = said.sentence().tokens();
        return IntStream.rangeClosed(1, tokens.size())
                .filter(at -> gap.agreesBefore(tokens, at))
                .boxed()
                .flatMap(at -> IntStream.rangeClosed(1, LONGEST)
                        .filter(length -> isFill(tokens, at, length, gap))
                        .mapToObj(length -> candidate(said, gap, at, length))
                        .filter(one ->
                                one.likeness().isStrong() || one.likeness().isWeak()));
    }

    /** Words, of which the last carries something; never a number, which nobody should guess. */
    private static boolean isFill(List<Token> tokens, int at, int length, Gap gap) {
        if (at + length > tokens.size()) {
            return false;
        }
        List<Token> fill = tokens.subList(at, at + length);
        return fill.stream().allMatch(word -> word.isWord() && !word.isFigure())
                && fill.get(length - 1).isContent()
                && fill.stream().noneMatch(word -> gap.follows(word.key()));
    }

    private static Candidate candidate(Said said, Gap gap, int at, int length) {
        List<Token> tokens = said.sentence().tokens();
        String words = said.sentence()
                .text()
                .substring(tokens.get(at).start(), tokens.get(at + length - 1).end());
        Gap.Reach left = gap.before(tokens, at);
        Gap.Reach right = gap.after(tokens, at + length);
        boolean ends = gap.endsAlike(tokens, at + length);
        boolean joined = left.content() > 0 || !gap.isBeforeMark();
        int content = left.content() + right.content();
        return new Candidate(said, words, new Likeness(left.words(), right.words(), content, ends, joined));
    }
}
