package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentFrequenciesTests {

    @Test
    void makesARareWordTellMoreThanACommonOne() {
        Background shipped = DocumentFrequencies.shipped();
        assertThat(shipped.idf("the")).isBetween(0.0, 0.1);
        assertThat(shipped.idf("ukrain")).isBetween(shipped.idf("the"), shipped.idf("a word nobody uses"));
    }

    @Test
    void countsAnUnseenTermAsUsedOnce() {
        Background background = new DocumentFrequencies(99, Map.of("storm", 10));
        assertThat(background.idf("unseen")).isCloseTo(Math.log(100), within(1e-9));
        assertThat(background.idf("storm")).isCloseTo(Math.log(10), within(1e-9));
    }

    @Test
    void holdsNothingOfTheSeeds() {
        Background shipped = DocumentFrequencies.shipped();
        assertThat(shipped.idf("icpa")).isEqualTo(shipped.idf("a word nobody uses"));
        assertThat(shipped.idf("warcat")).isEqualTo(shipped.idf("a word nobody uses"));
    }

    @Test
    void refusesAnEmptyBackground() {
        assertThatThrownBy(() -> new DocumentFrequencies(0, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
