package stemma.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTests {

    @Test
    void findsTheWordsOfAText() {
        assertThat(Word.in("The Department’s long-held ’90s view of Zoë: п’ять, 42 % — ok…")
                        .map(Word::word))
                .containsExactly("the", "department", "long", "held", "view", "zoë", "п'ять");
    }

    @ParameterizedTest
    @CsvSource({"Zoë, zoe", "O’Brien, obrien", "naïve, naive"})
    void leavesMarksAndApostrophesOutOfLetters(String word, String letters) {
        assertThat(Word.of(word).letters()).isEqualTo(letters);
    }

    @Test
    void hasLatinLettersForEveryScript() {
        assertThat(Word.of("Зеленський").letters()).matches("[a-z]{10}");
        assertThat(Word.of("زيلينسكي").letters()).matches("[a-z]{8}");
    }

    @Test
    void swapsEachTwoNeighbours() {
        assertThat(Word.of("Kite").swapped()).containsExactly("ikte", "ktie", "kiet");
        assertThat(Word.of("a").swapped()).isEmpty();
        assertThat(Word.of("a𐐨").swapped()).containsExactly("𐐨a");
    }

    @ParameterizedTest
    @CsvSource({"kites, kites, 0", "kites, kite, 1", "kietsz, kites, 2", "kitse, kites, 1", "'', abc, 3", "abc, xyz, 3"
    })
    void countsWhatMustBeChanged(String one, String other, int distance) {
        assertThat(Word.distance(one, other)).isEqualTo(distance);
        assertThat(Word.distance(other, one)).isEqualTo(distance);
    }
}
