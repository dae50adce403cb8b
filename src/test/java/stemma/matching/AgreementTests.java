package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTests {

    @Test
    void countsPairsAndMembersAsThePaperDoes() {
        // Of 3 pairs in stories 1 is true, of 2 true pairs 1 is found: 1/3 and 1/2. B-cubed: 2/3 and 3/4.
        Agreement agreement = Agreement.of(List.of("a", "a", "b", "b"), List.of(1L, 1L, 1L, 2L));
        assertThat(agreement.precision()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(agreement.recall()).isCloseTo(0.5, within(1e-9));
        assertThat(agreement.pairs()).isCloseTo(0.4, within(1e-9));
        assertThat(agreement.bcubed()).isCloseTo(12.0 / 17, within(1e-9));
    }

    @Test
    void isWholeForTheSameGroups() {
        Agreement agreement = Agreement.of(List.of("a", "b", "a"), List.of(7L, 8L, 7L));
        assertThat(agreement).isEqualTo(new Agreement(1, 1, 1));
    }
}
