package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PairRulingsTests {

    private final PairRulings rulings = new PairRulings();

    @Test
    void reachAlongChains() {
        rulings.rule(1, 2, true);
        rulings.rule(2, 5, true);
        rulings.rule(5, 7, false);
        rulings.rule(7, 8, true);

        assertThat(rulings.together(1)).containsExactlyInAnyOrder(1, 2, 5);
        assertThat(rulings.apart(1)).containsExactlyInAnyOrder(7, 8);
        assertThat(rulings.apart(8)).containsExactlyInAnyOrder(1, 2, 5);
        assertThat(rulings.together(9)).containsExactly(9);
    }

    @Test
    void sayAlongWhichTextsTheyContradict() {
        rulings.rule(1, 2, true);
        rulings.rule(2, 3, true);

        assertThatThrownBy(() -> rulings.rule(3, 1, false))
                .asInstanceOf(InstanceOfAssertFactories.type(ContradictoryRulings.class))
                .satisfies(problem -> assertThat(problem.chain()).containsExactly(3, 2, 1));
        assertThat(rulings.apart(1)).as("nothing of it stays").isEmpty();
    }

    @Test
    void noticeThatASameWouldJoinWhatIsApart() {
        rulings.rule(1, 2, true);
        rulings.rule(3, 4, true);
        rulings.rule(1, 4, false);

        assertThatThrownBy(() -> rulings.rule(2, 3, true))
                .asInstanceOf(InstanceOfAssertFactories.type(ContradictoryRulings.class))
                .satisfies(problem -> assertThat(problem.chain()).containsExactly(1, 2, 3, 4));
        assertThatThrownBy(() -> rulings.rule(4, 4, false)).isInstanceOf(ContradictoryRulings.class);
    }
}
