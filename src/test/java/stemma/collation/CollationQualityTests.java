package stemma.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How well labelled sentences are put beside each other; docs/collation.md tells what the settings are worth elsewhere. */
class CollationQualityTests {

    @Test
    void findsMostPairsAndFewWrongOnes() {
        Score score = CollationFigures.all(Methods.shipped());

        assertThat(score.f1()).isGreaterThan(0.70);
        assertThat(score.precision()).isGreaterThan(0.62);
        assertThat(score.recall()).isGreaterThan(0.72);
    }

    @Test
    void doesBetterThanPlainWaysAtTheirBest() {
        double own = CollationFigures.all(Methods.shipped()).f1();

        for (double least = 0.1; least < 0.5; least += 0.05) {
            assertThat(List.of(
                            CollationFigures.all(Methods.jaccardGreedy(least)).f1(),
                            CollationFigures.all(Methods.cosineGreedy(least)).f1(),
                            CollationFigures.all(Methods.inOrder(least)).f1()))
                    .allMatch(plain -> plain < own);
        }
    }

    @Test
    void setsTheDisagreementsOfTheSeedsBesideEachOther() {
        Collation collation = Collation.of(LabelledReports.of("icpa").witnesses(), 0);

        assertThat(rowOf(collation, "War Crimes Investigation Group"))
                .anyMatch(text -> text.contains("War Crimes Accountability Team"));
        assertThat(rowOf(collation, "officially announced on March 17"))
                .anyMatch(text -> text.contains("expected to come on Monday"));
        assertThat(rowOf(collation, "charges against four Russian soldiers"))
                .anyMatch(text -> text.contains("achieved a milestone in December 2023"))
                .anyMatch(text -> text.contains("attack on the Kherson region in 2023"));
        assertThat(rowOf(collation, "dictator without elections")).hasSize(1);
    }

    private static List<String> rowOf(Collation collation, String words) {
        return collation.rows().stream()
                .filter(row -> row.sentences().stream()
                        .anyMatch(sentence -> sentence.text().contains(words)))
                .flatMap(row -> row.sentences().stream())
                .map(Sentence::text)
                .toList();
    }
}
