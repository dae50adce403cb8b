package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CopiesAmongTests {

    private static final String FIRST =
            "The ferry ran aground off the point on Monday with two hundred people aboard and its captain called the coast guard at once.";
    private static final String OTHER =
            "A brass band from the valley won the cup after forty years and the mayor promised every player a new hat made of felt.";

    @Test
    void findsOneTextInAnother() {
        TreeMap<Long, Text> texts = new TreeMap<>();
        texts.put(3L, new Text(null, OTHER, null));
        texts.put(5L, new Text("Aground", FIRST, null));
        texts.put(
                9L,
                new Text(
                        null,
                        FIRST + " "
                                + "Divers looked at the hull and found no leak, said the owner of the ship in the evening, who thanked all.",
                        null));
        assertThat(CopiesAmong.of(texts))
                .singleElement()
                .satisfies(copied ->
                        assertThat(List.of(copied.article(), copied.source())).containsExactly(9L, 5L));
    }
}
