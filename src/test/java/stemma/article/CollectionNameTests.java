package stemma.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionNameTests {

    @Test
    void setsSpacesRight() {
        assertThat(new CollectionName("  Agence \u00a0 d’Orle\t2026 ").text()).isEqualTo("Agence d’Orle 2026");
    }

    @Test
    void isTheSameNameHoweverItsAccentsWereTyped() {
        assertThat(new CollectionName("Ore\u0301l")).isEqualTo(new CollectionName("Or\u00e9l"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "…", "- -", "\ud83d\udcf0"})
    void refusesWhatSaysNothing(String text) {
        assertThatThrownBy(() -> new CollectionName(text))
                .isInstanceOf(CollectionRefused.class)
                .hasMessageContaining("needs a letter or a digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire\nservice", "wire\u0000", "\u202ewire", "wi\u200bre", "wi\u2028re", "wire\ud800"})
    void refusesWhatNobodySees(String text) {
        assertThatThrownBy(() -> new CollectionName(text))
                .isInstanceOf(CollectionRefused.class)
                .hasMessageContaining("cannot be seen");
    }

    @Test
    void hasEightyCharactersAtMost() {
        assertThat(new CollectionName("\ud801\udc00".repeat(80)).text()).hasSize(160);
        assertThatThrownBy(() -> new CollectionName("x".repeat(81)))
                .isInstanceOf(CollectionRefused.class)
                .hasMessageContaining("at most 80 characters, and this one has 81");
    }
}
