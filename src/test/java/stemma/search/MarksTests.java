package stemma.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries are as PostgreSQL writes them; square brackets are marks. */
class MarksTests {

    private static final String COURT = "('intern' <-> 'court' <2> 'justic') | 'icj' | 'i.c.j'";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "'court'; a [court] and [courts]; a [court] and [courts]",
                COURT + "; the [ICJ] said that [justice] was done; the [ICJ] said that justice was done",
                COURT
                        + "; the [International] [Court] of [Justice] sits; the [International] [Court] of [Justice] sits",
                COURT
                        + "; the [court] of [justice] (the [International] one); the [court] of [justice] (the International one)",
                COURT + "; [justice] in a [court]; [justice] in a [court]",
                "'court' & 'intern' <-> 'law'; [international] trade, a [court], [international] [law]; international trade, a [court], [international] [law]",
                "( 'color' | 'colour' ) <-> 'film'; [films] in [colour], a [colour] [film]; films in colour, a [colour] [film]",
                "'justic' & ('court' <-> 'justic'); [justice] for all; [justice] for all",
                "'cat''s' <-> 'cradl' & 'dog'; a [dog] in a [cradle]; a [dog] in a cradle",
            })
    void keepsWordsOfPhrasesOnlyBesideOthers(String query, String byPostgres, String marked) {
        assertThat(shown(query, byPostgres)).isEqualTo(marked);
    }

    private static String shown(String query, String byPostgres) {
        return Marks.of(query).parts(byPostgres.replace('[', '\u0001').replace(']', '\u0002')).stream()
                .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
