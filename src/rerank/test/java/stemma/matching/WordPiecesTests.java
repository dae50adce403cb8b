package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTests {

    private static final List<String> KNOWN = List.of(
            "[UNK]", "[CLS]", "[SEP]", "fer", "##ry", "ferr", "burn", "##ing", "u", ".", "s", "cafe", "-", "船", "火",
            "$", "5");

    private final WordPieces pieces = new WordPieces(numbers());

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        KNOWN.forEach(piece -> numbers.put(piece, numbers.size()));
        return numbers;
    }

    private List<String> cut(String text, int limit) {
        return Arrays.stream(pieces.of(text, limit))
                .mapToObj(number -> KNOWN.get((int) number))
                .toList();
    }

    private List<String> cut(String text) {
        return cut(text, 100);
    }

    @Test
    void takesTheLongestPieceThatIsKnown() {
        assertThat(cut("burning")).containsExactly("[CLS]", "burn", "##ing", "[SEP]");
    }

    @Test
    void doesNotKnowAWordWhosePiecesDoNotReachItsEnd() {
        assertThat(cut("ferry burn")).containsExactly("[CLS]", "[UNK]", "burn", "[SEP]");
    }

    @Test
    void readsSmallLettersWithoutAccents() {
        assertThat(cut("Café BURN")).containsExactly("[CLS]", "cafe", "burn", "[SEP]");
    }

    @Test
    void takesSignsAndChineseCharactersOneByOne() {
        assertThat(cut("U.S. cafe-burn $5"))
                .containsExactly("[CLS]", "u", ".", "s", ".", "cafe", "-", "burn", "$", "5", "[SEP]");
        assertThat(cut("船火")).containsExactly("[CLS]", "船", "火", "[SEP]");
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(cut("bu\u00adrn\u0000\ufffd \u200bcafe\n")).containsExactly("[CLS]", "burn", "cafe", "[SEP]");
    }

    @Test
    void endsWellWhereTheLimitCutsAText() {
        assertThat(cut("burning burning burning", 4)).containsExactly("[CLS]", "burn", "##ing", "[SEP]");
        assertThat(cut("")).containsExactly("[CLS]", "[SEP]");
    }

    @Test
    void doesNotKnowAWordThatIsLongerThanAHundredLetters() {
        assertThat(cut("u".repeat(101))).containsExactly("[CLS]", "[UNK]", "[SEP]");
    }
}
