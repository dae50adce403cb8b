package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1970-01-01", "2999-12-31", " 2025-03-17 ", "0001-01-01", "9999-12-31"})
    void takesADateOrNothing(String published) {
        assertThat(typed(published).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "17.3.2025", "2025-02-30", "+999999999-12-31", "-0044-03-15", "0000-01-01"})
    void refusesADateThatCannotBeReadOrKept(String published) {
        assertThat(typed(published).problems()).containsOnlyKeys("published");
    }

    private static Typed typed(String published) {
        return new Typed("A headline", "", "", "", "", "", published, "A text.", "", 0, "", "", "");
    }
}
