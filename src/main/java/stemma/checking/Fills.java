package stemma.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.article.Hole;
import stemma.article.NeededWords;

/**
 * Looks through all sentences of a story for words that stand between the same words as a gap. One sentence is enough if
 * it agrees on both sides and in three words; else two must agree in two words and in where the phrase ends.
 */
final class Fills {

    private static final int LONGEST = 3;
    private static final int MOST = 3;
    private static final int MOST_SUPPORT = 3;
    private static final int ENOUGH_WORDS = 3;

    /** Places of one article behind one word that are looked at: a hundred thousand words have “the” more often. */
    private static final int MOST_PLACES = 1_000;

    /** A sentence of the story, and who says it. */
    private record Said(Copy copy, Line line, Line.Sentence sentence) {}

    /** A fill that one sentence supports. */
    private record Candidate(Said said, int from, String words, Likeness likeness) {

        boolean isNeeded() {
            return NeededWords.isNeeded(said.sentence().text(), from, from + words.length());
        }
    }

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

        /** More words agree than chance makes agree where nothing is missing. */
        boolean isClose() {
            return left > 0 && right > 0 && left + right > ENOUGH_WORDS;
        }

        int score() {
            return 2 * content + left + right + (endsAlike ? 1 : 0);
        }
    }

    /** A place in a sentence behind a word. */
    private record Behind(Said said, int at) {}

    private final Matter matter;
    private final Set<String> asked;
    private @Nullable Map<String, List<Behind>> places;

    /** @param holes all that it will be asked about */
    Fills(Matter matter, List<Hole> holes) {
        this.matter = matter;
        this.asked = holes.stream()
                .flatMap(hole -> Gap.of(matter.copy().block(hole.block()), hole).last().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The places in the story's sentences behind the words that stand before the holes. */
    private Map<String, List<Behind>> places() {
        Map<String, List<Behind>> known = places;
        if (known == null) {
            known = new HashMap<>();
            for (Copy copy : matter.story().toList()) {
                for (Map.Entry<String, List<Behind>> some : places(copy).entrySet()) {
                    known.computeIfAbsent(some.getKey(), key -> new ArrayList<>())
                            .addAll(some.getValue());
                }
            }
            places = known;
        }
        return known;
    }

    private Map<String, List<Behind>> places(Copy copy) {
        Map<String, List<Behind>> found = new HashMap<>();
        for (Line line : copy.lines()) {
            for (Line.Sentence sentence : line.sentences()) {
                Said said = new Said(copy, line, sentence);
                for (int at = 1; at < sentence.tokens().size(); at++) {
                    String last = sentence.tokens().get(at - 1).key();
                    if (asked.contains(last)) {
                        List<Behind> behind = found.computeIfAbsent(last, key -> new ArrayList<>());
                        if (behind.size() < MOST_PLACES) {
                            behind.add(new Behind(said, at));
                        }
                    }
                }
            }
        }
        return found;
    }

    /**
     * That sentences of the story say the same, closely, with a word more.
     *
     * @param reports how many articles do
     * @param needed whether that word is one that their sentences need
     */
    record More(int reports, boolean needed) {}

    More more(Line line, Hole hole) {
        List<List<Candidate>> close = byWords(Gap.of(line, hole)).values().stream()
                .filter(found -> found.stream().anyMatch(one -> one.likeness().isClose()))
                .toList();
        int reports = close.stream()
                .mapToInt(found -> (int)
                        found.stream().map(one -> one.said().copy()).distinct().count())
                .max()
                .orElse(0);
        boolean needed = close.stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.likeness().isClose() && one.isNeeded());
        return new More(reports, needed);
    }

    private Map<String, List<Candidate>> byWords(Gap gap) {
        Map<String, List<Candidate>> byWords = new LinkedHashMap<>();
        gap.last().map(last -> places().getOrDefault(last, List.of())).orElse(List.of()).stream()
                .filter(place -> place.said().sentence() != gap.sentence())
                .flatMap(place -> candidates(place.said(), place.at(), gap))
                .forEach(found -> byWords.computeIfAbsent(Token.key(found.words()), key -> new ArrayList<>())
                        .add(found));
        return byWords;
    }

    /** The best first. */
    List<Fix> of(Line line, Hole hole) {
        return byWords(Gap.of(line, hole)).values().stream()
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

    private static Stream<Candidate> candidates(Said said, int at, Gap gap) {
        List<Token> tokens = said.sentence().tokens();
        List<Candidate> found = new ArrayList<>(0);
        for (int length = 1; length <= LONGEST; length++) {
            if (gap.mayGoOn(tokens, at + length) && isFill(tokens, at, length, gap)) {
                candidate(said, gap, at, length).ifPresent(found::add);
            }
        }
        return found.stream();
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

    private static Optional<Candidate> candidate(Said said, Gap gap, int at, int length) {
        List<Token> tokens = said.sentence().tokens();
        Gap.Reach left = gap.before(tokens, at);
        Gap.Reach right = gap.after(tokens, at + length);
        boolean ends = gap.endsAlike(tokens, at + length);
        boolean joined = left.content() > 0 || !gap.isBeforeMark();
        int content = left.content() + right.content();
        Likeness likeness = new Likeness(left.words(), right.words(), content, ends, joined);
        if (!likeness.isStrong() && !likeness.isWeak()) {
            return Optional.empty();
        }
        int from = tokens.get(at).start();
        String words = said.sentence()
                .text()
                .substring(from, tokens.get(at + length - 1).end());
        return Optional.of(new Candidate(said, from, words, likeness));
    }
}
