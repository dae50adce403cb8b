package stemma.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CollationTests {

    private static final Witness MORNING = new Witness(
            7,
            List.of(
                    "The ferry Solveig ran aground off Hessa on Saturday with 214 passengers. Nobody was hurt, the coast guard said.",
                    "A tug will try to pull the ship free at high tide on Sunday."));

    private static final Witness EVENING = new Witness(
            9,
            List.of(
                    "Fishing is banned around Hessa until Wednesday.",
                    "The ferry Solveig ran aground off Hessa on Friday with 216 passengers.",
                    "Nobody was hurt, the coast guard said."));

    private static List<String> texts(Row row) {
        return row.sentences().stream().map(Sentence::text).toList();
    }

    @Test
    void putsWhatSaysTheSameInOneRow() {
        List<Row> rows = Collation.of(List.of(MORNING, EVENING), 0).rows();

        assertThat(texts(rows.get(1)))
                .containsExactly(
                        "The ferry Solveig ran aground off Hessa on Saturday with 214 passengers.",
                        "The ferry Solveig ran aground off Hessa on Friday with 216 passengers.");
    }

    @Test
    void hasEverySentenceInExactlyOneRow() {
        for (String name : LabelledReports.NAMES) {
            Collation collation = Collation.of(LabelledReports.of(name).witnesses(), 1);

            assertThat(collation.rows().stream().flatMap(row -> row.sentences().stream()))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(collation.sentences());
        }
    }

    @Test
    void followsTheOrderOfTheBase() {
        for (int base = 0; base < 5; base++) {
            int place = base;
            Collation collation = Collation.of(LabelledReports.of("icpa").witnesses(), base);
            List<Sentence> firsts = collation.rows().stream()
                    .flatMap(row -> row.sentences().stream()
                            .filter(sentence -> sentence.witness() == place)
                            .limit(1))
                    .toList();

            assertThat(firsts.stream().map(Sentence::block)).isSorted();
        }
    }

    @Test
    void putsWhatTheBaseLeavesOutWhereItsOwnTextHasIt() {
        List<Row> rows = Collation.of(List.of(MORNING, EVENING), 0).rows();

        assertThat(texts(rows.get(0))).containsExactly("Fishing is banned around Hessa until Wednesday.");
        assertThat(rows.get(0).standsAlone()).isTrue();
    }

    @Test
    void tellsEqualFromRewordedFromAlone() {
        List<Row> rows = Collation.of(List.of(MORNING, EVENING), 0).rows();

        assertThat(rows.stream().map(row -> row.cells().get(1)).filter(cell -> !cell.isEmpty()))
                .extracting(cell -> cell.readings().get(0).kind())
                .containsExactly(Reading.Kind.ONLY_HERE, Reading.Kind.REWORDED, Reading.Kind.SAME);
    }

    @Test
    void marksTheDayAndTheNumberThatDiffer() {
        Row row = Collation.of(List.of(MORNING, EVENING), 0).rows().get(1);

        assertThat(row.cells().get(1).readings().get(0).marks().stream().filter(mark -> !mark.isCommon()))
                .containsExactly(new Mark(Mark.Kind.DATE, "Friday"), new Mark(Mark.Kind.NUMBER, "216"));
    }

    @Test
    void losesNoCharacterByMarking() {
        Collation collation = Collation.of(LabelledReports.of("icpa").witnesses(), 0);

        collation.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.readings().stream())
                .forEach(reading -> assertThat(
                                reading.marks().stream().map(Mark::text).collect(Collectors.joining()))
                        .isEqualTo(reading.sentence().text()));
    }

    @Test
    void takesANumberInWordsForTheSameInFigures() {
        Witness words = new Witness(1, List.of("Twelve hundred people left their homes in Castlerow."));
        Witness figures = new Witness(2, List.of("In Castlerow 1,200 people left their homes."));

        Row row = Collation.of(List.of(words, figures), 0).rows().get(0);

        assertThat(row.sentences()).hasSize(2);
        assertThat(row.cells().get(1).readings().get(0).marks()).allMatch(Mark::isCommon);
    }

    @Test
    void showsASentenceThatTellsWhatTwoOthersTellBesideBoth() {
        Witness two = new Witness(
                1,
                List.of(
                        "The union Transit 7 demands nine per cent more pay.",
                        "Taxis doubled their prices for the day.",
                        "The city of Tarnow offers four per cent over two years."));
        Witness one = new Witness(
                2,
                List.of("The union Transit 7 demands nine per cent, while the city of Tarnow offers four per cent."));

        List<Row> rows = Collation.of(List.of(two, one), 0).rows();

        assertThat(rows.stream().filter(row -> !row.cells().get(1).isEmpty()))
                .extracting(
                        row -> row.cells().get(0).readings().get(0).sentence().block())
                .containsExactly(0, 2);
    }

    @Test
    void copesWithOneTextAndWithNone() {
        assertThat(Collation.of(List.of(MORNING), 0).rows()).hasSize(3).allMatch(Row::standsAlone);
        assertThat(Collation.of(List.of(), 0).rows()).isEmpty();
    }
}
