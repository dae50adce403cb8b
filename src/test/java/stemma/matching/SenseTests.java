package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SenseTests {

    private static float[] random(Random random) {
        float[] vector = new float[384];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            ones += one[i] * one[i];
            others += other[i] * other[i];
        }
        return product / Math.sqrt(ones * others);
    }

    @Test
    void isAsNearInBytesAsInFullNumbers() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            float[] one = random(random);
            float[] other = random(random);
            for (int i = 0; i < one.length; i++) {
                other[i] = one[i] + other[i] * round / 50;
            }
            assertThat(Sense.of(one).nearness(Sense.of(other))).isCloseTo(cosine(one, other), within(0.005));
        }
    }

    @Test
    void isNoneWhereThereIsNoDirection() {
        assertThat(Sense.of(new float[384]).isNone()).isTrue();
        assertThat(Sense.of(new float[] {0, 0.5f}).isNone()).isFalse();
    }
}
