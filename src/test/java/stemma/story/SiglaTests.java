package stemma.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SiglaTests {

    @Test
    void runsFromAToZAndOnWithTwoLetters() {
        assertThat(Sigla.at(0)).isEqualTo("A");
        assertThat(Sigla.at(25)).isEqualTo("Z");
        assertThat(Sigla.at(26)).isEqualTo("AA");
        assertThat(Sigla.at(51)).isEqualTo("AZ");
        assertThat(Sigla.at(702)).isEqualTo("AAA");
    }

    @Test
    void namesTheFirstReports() {
        assertThat(Sigla.first(3)).containsExactly("A", "B", "C");
    }

    @Test
    void knowsNothingBeforeA() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sigla.at(-1));
    }
}
