package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What grouping a file makes of the labelled news with the seeds among it, in the order of the file and in others. */
class LabelledNewsTests {

    private static final double SURE = 0.8;
    private static final double JOIN = MatchingSettings.USUAL.join();

    private record Grouped(Mixed news, int[] placed, int[] repaired) {

        static Grouped of(Mixed news, double join) {
            MatchingSettings settings = new MatchingSettings(join, Math.min(join, MatchingSettings.USUAL.suggest()));
            try (Grouping grouping = new Grouping(news, new PairRulings(), settings, 2, Grouping.ROOM)) {
                grouping.place(done -> {});
                int[] placed = grouping.stories();
                grouping.repair();
                return new Grouped(news, placed, grouping.stories());
            }
        }
    }

    @Test
    void staysAboveTheFloors() {
        List<Agreement> placed = new ArrayList<>();
        List<Agreement> repaired = new ArrayList<>();
        for (int order : LabelledNews.ORDERS) {
            Grouped grouped = Grouped.of(LabelledNews.mixed(order), JOIN);
            placed.add(grouped.news().agreement(grouped.placed()));
            repaired.add(grouped.news().agreement(grouped.repaired()));
            System.out.printf(
                    "order %d: pair F1/B-cubed F1 %s as placed, %s repaired%n",
                    order, placed.get(placed.size() - 1), repaired.get(repaired.size() - 1));
        }
        Floor.PLACED.holds(placed);
        Floor.REPAIRED.holds(repaired);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.05, 0, 0.05})
    void tellsTheSeedsInOneStoryOfTheirOwnAlsoAtOtherThresholds(double off) {
        for (int order : LabelledNews.ORDERS) {
            Grouped grouped = Grouped.of(LabelledNews.mixed(order), JOIN + off);
            assertThat(List.of(
                            grouped.news().seeds(grouped.placed()),
                            grouped.news().seeds(grouped.repaired())))
                    .as("order %d", order)
                    .containsOnly(Mixed.Seeds.ONE_STORY_OF_THEIR_OWN);
        }
    }

    @Test
    void knowsAboutHowSureItIs() {
        List<CalibrationFit.Pair> pairs = CalibrationFit.pairs(LabelledNews.articles());
        double brier = pairs.stream()
                .mapToDouble(pair -> Math.pow(probability(pair) - (pair.same() ? 1 : 0), 2))
                .average()
                .orElseThrow();
        List<CalibrationFit.Pair> sure =
                pairs.stream().filter(pair -> probability(pair) >= SURE).toList();
        double right = sure.stream().filter(CalibrationFit.Pair::same).count() / (double) sure.size();
        System.out.printf(
                Locale.ROOT,
                "%d pairs at all alike: Brier score %.3f; of %d sure ones %.3f tell the same%n",
                pairs.size(),
                brier,
                sure.size(),
                right);
        assertThat(brier).isLessThanOrEqualTo(Floor.BRIER);
        assertThat(right).isGreaterThanOrEqualTo(Floor.SURE);
    }

    /** The copy has a paragraph of its own, the last but one. */
    @Test
    void pairsTheParagraphsOfAnEditedCopyWithThoseOfItsSource() {
        List<String> source = LabelledNews.paragraphs("minister-resigns-2");
        List<String> copy = new ArrayList<>(LabelledNews.paragraphs("minister-resigns-6"));
        List<Parallel> parallels = Parallel.of(source, copy, DocumentFrequencies.shipped(), copy.size());
        copy.remove(copy.size() - 2);
        assertThat(parallels).extracting(Parallel::one).containsExactlyInAnyOrderElementsOf(source);
        assertThat(parallels)
                .allSatisfy(pair -> assertThat(source.indexOf(pair.one())).isEqualTo(copy.indexOf(pair.other())));
    }

    private static double probability(CalibrationFit.Pair pair) {
        return Calibration.probability(pair.score());
    }
}
