package stemma.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Terms with weights of unit length together; the cosine of two of them is their inner product. Terms are kept by their
 * keys in rising order: an archive has many such vectors in memory, and compares each with dozens of others.
 */
record TermVector(int[] keys, float[] weights) {

    static final TermVector EMPTY = new TermVector(new int[0], new float[0]);

    /** Of the terms with these numbers, each as often as it comes. */
    static TermVector of(int[] numbers, Glossary glossary) {
        int[] counts = new int[glossary.size()];
        for (int number : numbers) {
            counts[number]++;
        }
        double[] weights = new double[counts.length];
        for (int number = 0; number < counts.length; number++) {
            weights[number] = counts[number] == 0 ? 0 : (1 + Math.log(counts[number])) * glossary.idf(number);
        }
        return of(weights, glossary);
    }

    /** Of the terms with these numbers, each by where it comes first: after so many words it weighs a third. */
    static TermVector fading(int[] numbers, double words, Glossary glossary) {
        double[] weights = new double[glossary.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (weights[numbers[i]] == 0) {
                weights[numbers[i]] = glossary.idf(numbers[i]) * Math.exp(-i / words);
            }
        }
        return of(weights, glossary);
    }

    private static TermVector of(double[] weightOf, Glossary glossary) {
        long[] entries = IntStream.range(0, weightOf.length)
                .filter(number -> weightOf[number] != 0)
                .mapToLong(number -> (long) glossary.key(number) << 32 | number)
                .sorted()
                .toArray();
        double length =
                Math.sqrt(Arrays.stream(weightOf).map(weight -> weight * weight).sum());
        int[] keys = new int[entries.length];
        float[] weights = new float[entries.length];
        for (int i = 0; i < entries.length; i++) {
            keys[i] = (int) (entries[i] >> 32);
            weights[i] = (float) (weightOf[(int) entries[i]] / length);
        }
        return entries.length == 0 ? EMPTY : new TermVector(keys, weights);
    }

    boolean isEmpty() {
        return keys.length == 0;
    }

    int size() {
        return keys.length;
    }

    double cosine(TermVector other) {
        double sum = 0;
        for (int i = 0, j = 0; i < keys.length && j < other.keys.length; ) {
            if (keys[i] == other.keys[j]) {
                sum += (double) weights[i++] * other.weights[j++];
            } else if (keys[i] < other.keys[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Math.min(1, sum);
    }

    /** How much of these terms, by their weight, are among the given ones, which are in rising order. */
    double coverage(int[] others) {
        double all = 0;
        double covered = 0;
        for (int i = 0; i < keys.length; i++) {
            all += weights[i];
            covered += Arrays.binarySearch(others, keys[i]) >= 0 ? weights[i] : 0;
        }
        return all == 0 ? 0 : covered / all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TermVector vector
                && Arrays.equals(keys, vector.keys)
                && Arrays.equals(weights, vector.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys);
    }

    @Override
    public String toString() {
        return keys.length + " terms";
    }
}
