package stemma.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The features of a text while its words are still at hand, as they are needed to store it and to give reasons. */
record WordedFeatures(Features features, Glossary glossary) {

    /** A term by its number, and how much it weighs. */
    private record Weighed(String term, String written, double weight) {}

    private static final Comparator<Weighed> HEAVIEST_FIRST =
            Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term);

    /** The terms that weigh most, the heaviest first. */
    List<String> foremost(int limit) {
        TermVector words = features.vector(Feature.WORDS);
        float[] sorted = words.weights().clone();
        Arrays.sort(sorted);
        float least = sorted.length > limit ? sorted[sorted.length - limit] : 0;
        int[] numbers = glossary.byKey();
        return IntStream.range(0, words.size())
                .filter(i -> words.weights()[i] > 0 && words.weights()[i] >= least)
                .mapToObj(i -> weighed(numbers[i], words.weights()[i]))
                .sorted(HEAVIEST_FIRST)
                .limit(limit)
                .map(Weighed::term)
                .toList();
    }

    /** The terms shared with another text that add most to the likeness, as this one writes them. */
    List<String> shared(Feature feature, Features other, int limit) {
        TermVector own = features.vector(feature);
        TermVector theirs = other.vector(feature);
        int[] keys = features.vector(Feature.WORDS).keys();
        int[] numbers = glossary.byKey();
        List<Weighed> shared = new ArrayList<>();
        for (int i = 0, j = 0; i < own.size() && j < theirs.size(); ) {
            int order = Integer.compare(own.keys()[i], theirs.keys()[j]);
            if (order == 0) {
                int number = numbers[Arrays.binarySearch(keys, own.keys()[i])];
                shared.add(weighed(number, (double) own.weights()[i] * theirs.weights()[j]));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared.stream()
                .sorted(HEAVIEST_FIRST)
                .limit(limit)
                .map(Weighed::written)
                .toList();
    }

    private Weighed weighed(int number, double weight) {
        return new Weighed(glossary.term(number), glossary.written(number), weight);
    }
}
