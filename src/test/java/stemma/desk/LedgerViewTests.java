package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stemma.intake.Ledger;
import stemma.intake.LineRuling;
import stemma.parsing.LineClass;

class LedgerViewTests {

    private static Ledger.Entry entry(int number, LineClass said, @Nullable LineClass ruled) {
        LineRuling ruling = ruled == null ? null : new LineRuling(number, ruled, null, "eve", Instant.EPOCH);
        return new Ledger.Entry(number, "words", said, "body", 0.95, ruling);
    }

    private static final Ledger.Entry BLANK = new Ledger.Entry(2, "", null, null, null, null);

    @Test
    void countsALineAsWhatItWasRuledToBe() {
        LedgerView view = LedgerView.of(
                List.of(
                        entry(1, LineClass.BODY, LineClass.LABEL),
                        BLANK,
                        entry(3, LineClass.BODY, null),
                        entry(4, LineClass.HEADLINE, null)),
                null,
                1);

        assertThat(view.filled()).isEqualTo(3);
        assertThat(view.legend())
                .containsExactly(
                        new LedgerView.Kind(LineClass.HEADLINE, 1),
                        new LedgerView.Kind(LineClass.BODY, 1),
                        new LedgerView.Kind(LineClass.LABEL, 1));
        assertThat(view.lines()).extracting(view::css).containsExactly("kind-label", "kind-body", "kind-headline");
    }

    @Test
    void showsOneClassAlone() {
        LedgerView view = LedgerView.of(
                List.of(entry(1, LineClass.BODY, LineClass.LABEL), entry(3, LineClass.BODY, null)), LineClass.BODY, 1);

        assertThat(view.lines()).extracting(Ledger.Entry::number).containsExactly(3);
        assertThat(view.legend()).hasSize(2);
    }

    @Test
    void showsAThousandLinesAtATime() {
        List<Ledger.Entry> lines = new ArrayList<>();
        for (int number = 1; number <= 2500; number++) {
            lines.add(entry(number, LineClass.BODY, null));
        }

        LedgerView first = LedgerView.of(lines, null, 1);
        LedgerView last = LedgerView.of(lines, null, 2001);

        assertThat(first.lines()).hasSize(1000);
        assertThat(first.next()).isEqualTo(1001);
        assertThat(last.lines()).hasSize(500);
        assertThat(last.next()).isNull();
        assertThat(first.filled()).isEqualTo(2500);
        assertThat(LedgerView.from(1000)).isEqualTo(1);
        assertThat(LedgerView.of(lines, null, LedgerView.from(1200)).lines())
                .extracting(Ledger.Entry::number)
                .contains(1200);
    }
}
