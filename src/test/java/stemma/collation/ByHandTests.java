package stemma.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.collation.RowRuling.Said;

/** What becomes of rows that an editor set otherwise. */
class ByHandTests {

    private static final String TUG = "A tug pulled the ferry Solveig free at high tide on Sunday.";
    private static final String FREE = "The ferry Solveig was pulled free by a tug on Sunday.";
    private static final String HURT = "Nobody was hurt, the coast guard said.";
    private static final String WELL = "All passengers are well, a doctor reported.";

    private static final Witness MORNING = new Witness(7, List.of(TUG, HURT));
    private static final Witness EVENING = new Witness(9, List.of(FREE, WELL));

    private static RowRuling ruling(long id, Said sentence, List<Said> from, List<Said> to) {
        return new RowRuling(id, sentence, from, to, "eve", Instant.EPOCH);
    }

    private static Said said(Witness witness, String words) {
        return new Said(witness.id(), words);
    }

    private static List<String> rowOf(Collation collation, String words) {
        return collation.rows().stream()
                .map(row -> row.sentences().stream().map(Sentence::text).toList())
                .filter(row -> row.contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static final Collation FOUND = Collation.of(List.of(MORNING, EVENING), 0);

    private static final RowRuling TOGETHER = ruling(1, said(EVENING, WELL), List.of(), List.of(said(MORNING, HURT)));
    private static final RowRuling APART = ruling(2, said(EVENING, FREE), List.of(said(MORNING, TUG)), List.of());

    @Test
    void putsTogetherWhatSharesNoWord() {
        assertThat(rowOf(FOUND, WELL)).containsExactly(WELL);

        assertThat(rowOf(FOUND.ruled(List.of(TOGETHER)), WELL)).containsExactly(HURT, WELL);
    }

    @Test
    void takesOutWhatSharesWordsOnly() {
        assertThat(rowOf(FOUND, FREE)).containsExactly(TUG, FREE);

        Collation ruled = FOUND.ruled(List.of(APART));

        assertThat(rowOf(ruled, FREE)).containsExactly(FREE);
        assertThat(rowOf(ruled, TUG)).containsExactly(TUG);
        assertThat(ruled.rows().stream().flatMap(row -> row.guests().stream())).isEmpty();
    }

    @Test
    void losesNoSentenceAndMarksWhatWasSet() {
        Collation ruled = FOUND.ruled(List.of(TOGETHER, APART));

        assertThat(ruled.rows().stream().flatMap(row -> row.sentences().stream()))
                .containsExactlyInAnyOrderElementsOf(FOUND.sentences());
        assertThat(ruled.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.readings().stream())
                        .filter(reading -> reading.ruling() != null))
                .extracting(reading -> reading.sentence().text())
                .containsExactlyInAnyOrder(FREE, WELL);
    }

    @Test
    void standsWhenANewTextComes() {
        Witness noon = new Witness(3, List.of("At noon the tug sailed home.", FREE, HURT));

        Collation ruled = Collation.of(List.of(noon, MORNING, EVENING), 0).ruled(List.of(TOGETHER, APART));

        assertThat(rowOf(ruled, WELL)).containsExactly(HURT, HURT, WELL);
        assertThat(rowOf(ruled, TUG)).doesNotContain(FREE);
        assertThat(rowOf(ruled, FREE)).as("who says the very same goes with it").containsExactly(FREE, FREE);
    }

    @Test
    void letsTheLastRulingCountAndTheOneBeforeOnceThatIsGone() {
        RowRuling back = ruling(3, said(EVENING, FREE), List.of(), List.of(said(MORNING, TUG)));

        assertThat(rowOf(FOUND.ruled(List.of(APART, back)), FREE)).containsExactly(TUG, FREE);
        assertThat(rowOf(FOUND.ruled(List.of(APART)), FREE)).containsExactly(FREE);
    }

    @Test
    void doesNothingWhereTheSentenceOrItsCompanionsAreNotCompared() {
        Witness revised = new Witness(9, List.of("The ferry Solveig was freed by a tug on Sunday.", WELL));
        Collation found = Collation.of(List.of(MORNING, revised), 0);
        Witness other = new Witness(4, List.of("A tug pulled the Solveig free on Sunday."));
        Collation without = Collation.of(List.of(other, EVENING), 0);

        assertThat(found.ruled(List.of(APART)).rows()).hasSameSizeAs(found.rows());
        assertThat(rowOf(without.ruled(List.of(APART)), FREE)).isEqualTo(rowOf(without, FREE));
    }
}
