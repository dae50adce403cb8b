package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureCacheTests {

    private static final Text TEXT = new Text("Ferry burns", "The ferry Alma caught fire off Port Lindsay.", null);
    private static final Features FEATURES = Features.of(TEXT, DocumentFrequencies.shipped());

    @Test
    void forgetsWhatWasNotUsedForLongest() {
        FeatureCache<FeatureCache.Key> cache = new FeatureCache<>(3L * FEATURES.bytes());
        for (long article = 1; article <= 3; article++) {
            cache.put(key(article), FEATURES);
        }
        assertThat(cache.get(key(1))).isNotNull();

        cache.put(key(4), FEATURES);

        assertThat(cache.get(key(2))).isNull();
        assertThat(cache.get(key(1))).isNotNull();
        assertThat(cache.get(key(3))).isNotNull();
        assertThat(cache.get(key(4))).isNotNull();
    }

    @Test
    void countsATextOnceHoweverOftenItComes() {
        FeatureCache<FeatureCache.Key> cache = new FeatureCache<>(2L * FEATURES.bytes());
        cache.put(key(1), FEATURES);
        for (int times = 0; times < 5; times++) {
            cache.put(key(2), FEATURES);
        }
        assertThat(cache.get(key(1))).isNotNull();
    }

    @Test
    void keepsNothingThatIsLargerThanItsRoom() {
        FeatureCache<FeatureCache.Key> cache = new FeatureCache<>(FEATURES.bytes() - 1L);
        cache.put(key(1), FEATURES);
        assertThat(cache.get(key(1))).isNull();
    }

    private static FeatureCache.Key key(long article) {
        return FeatureCache.Key.of(article, TEXT);
    }
}
