package stemma.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two sentences of two texts that say alike.
 *
 * @param likeness the cosine of their words, each weighed by how rare it is, 0 to 1
 */
public record Parallel(String one, String other, double likeness) {

    /** Below, what two sentences share are a name and a few small words. */
    private static final double LEAST = 0.25;

    /** A sentence with fewer different words says too little: nobody was hurt. */
    private static final int FEWEST = 5;

    /** All pairs are compared, so that of long texts only the beginnings are. */
    private static final int LONGEST = 80;

    private record Pair(int one, int other, double likeness) {}

    private static final Comparator<Pair> LIKEST_FIRST = Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other);

    static List<Parallel> of(List<String> one, List<String> other, Background background, int limit) {
        List<TermVector> vectors = vectors(one, background);
        List<TermVector> others = vectors(other, background);
        List<Parallel> parallels = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        Set<Integer> othersUsed = new HashSet<>();
        for (Pair pair : pairs(vectors, others)) {
            if (parallels.size() < limit && !used.contains(pair.one()) && !othersUsed.contains(pair.other())) {
                used.add(pair.one());
                othersUsed.add(pair.other());
                parallels.add(new Parallel(one.get(pair.one()), other.get(pair.other()), pair.likeness()));
            }
        }
        return List.copyOf(parallels);
    }

    private static List<Pair> pairs(List<TermVector> vectors, List<TermVector> others) {
        return IntStream.range(0, vectors.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, others.size())
                        .mapToObj(j -> new Pair(i, j, vectors.get(i).cosine(others.get(j)))))
                .filter(pair -> pair.likeness() >= LEAST)
                .sorted(LIKEST_FIRST)
                .toList();
    }

    private static List<TermVector> vectors(List<String> sentences, Background background) {
        return sentences.stream()
                .limit(LONGEST)
                .map(sentence -> {
                    Glossary glossary = new Glossary(background);
                    return TermVector.of(glossary.numbers(Words.of(sentence)), glossary);
                })
                .map(vector -> vector.size() < FEWEST ? TermVector.EMPTY : vector)
                .toList();
    }
}
