package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkTests {

    private static final AverageLink.Bar PLAIN = new AverageLink.Bar(0.4, 0);

    @Test
    void joinsTheLikestFirstAndThenByTheMeanOfAllPairs() {
        float[][] likeness = likeness(4);
        put(likeness, 0, 1, 0.9);
        put(likeness, 1, 2, 0.6);
        put(likeness, 0, 2, 0.1); // 2 is like one of both only: .35 on average
        put(likeness, 2, 3, 0.5);

        assertThat(new AverageLink(likeness, PLAIN).groups()).containsExactly(0, 0, 2, 2);
    }

    @Test
    void takesTheSameStepsAsADefinitionReadAloud() {
        Random random = new Random(4);
        for (int round = 0; round < 40; round++) {
            float[][] likeness = likeness(12);
            for (int i = 0; i < 12; i++) {
                for (int j = 0; j < i; j++) {
                    put(likeness, i, j, random.nextDouble());
                }
            }
            assertThat(new AverageLink(likeness, PLAIN).groups()).containsExactly(naive(likeness, 0.4));
        }
    }

    @Test
    void keepsWhatIsLooselyAlikeOutOfAGroupThatHoldsTogether() {
        float[][] likeness = threeAndOne(0.65, 0.45);

        assertThat(new AverageLink(likeness, PLAIN).groups()).containsExactly(0, 0, 0, 0);
        assertThat(new AverageLink(likeness, new AverageLink.Bar(0.4, 0.8)).groups())
                .containsExactly(0, 0, 0, 3);
    }

    @Test
    void doesNotHoldCopiesAgainstARewrite() {
        float[][] likeness = threeAndOne(1, 0.45);

        assertThat(new AverageLink(likeness, new AverageLink.Bar(0.4, 0.8)).groups())
                .containsExactly(0, 0, 0, 0);
    }

    @Test
    void obeysRulings() {
        float[][] likeness = likeness(4);
        put(likeness, 0, 1, 0.9);
        put(likeness, 1, 2, 0.9);
        put(likeness, 0, 2, 0.9);

        int[] groups = new AverageLink(likeness, PLAIN)
                .ruled(List.of(new int[] {0, 3}), List.of(new int[] {1, 3}))
                .groups();

        assertThat(groups[3]).isEqualTo(groups[0]);
        assertThat(groups[1]).isNotEqualTo(groups[0]);
        assertThat(groups[2])
                .as("is like both, and goes with the one that may take it")
                .isEqualTo(groups[1]);
    }

    private static int[] naive(float[][] likeness, double least) {
        int n = likeness.length;
        int[] group = new int[n];
        for (int i = 0; i < n; i++) {
            group[i] = i;
        }
        while (true) {
            double best = least;
            int one = -1;
            int other = -1;
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    double sum = 0;
                    int pairs = 0;
                    for (int i = 0; i < n; i++) {
                        for (int j = 0; j < n; j++) {
                            if (group[i] == a && group[j] == b) {
                                sum += likeness[i][j];
                                pairs++;
                            }
                        }
                    }
                    if (pairs > 0 && sum / pairs > best) {
                        best = sum / pairs;
                        one = a;
                        other = b;
                    }
                }
            }
            if (one < 0) {
                return group;
            }
            for (int i = 0; i < n; i++) {
                group[i] = group[i] == other ? one : group[i];
            }
        }
    }

    /** Three that are like each other, and a fourth that is somewhat like each of them. */
    private static float[][] threeAndOne(double among, double toTheFourth) {
        float[][] likeness = likeness(4);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                put(likeness, i, j, among);
            }
            put(likeness, i, 3, toTheFourth);
        }
        return likeness;
    }

    private static float[][] likeness(int size) {
        float[][] likeness = new float[size][size];
        for (int i = 0; i < size; i++) {
            likeness[i][i] = 1;
        }
        return likeness;
    }

    private static void put(float[][] likeness, int one, int other, double value) {
        likeness[one][other] = (float) value;
        likeness[other][one] = (float) value;
    }
}
