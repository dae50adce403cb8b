package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTests {

    private static final Background BACKGROUND = DocumentFrequencies.shipped();
    private static final List<WordedFeatures> SEEDS =
            Reports.seeds().stream().map(LikenessTests::features).toList();

    @Test
    void makesOneStoryOfTheSeedsInEveryOrderOfArrival() {
        List<List<WordedFeatures>> orders = new ArrayList<>();
        permute(new ArrayList<>(SEEDS), 0, orders);
        assertThat(orders).hasSize(120).allSatisfy(order -> {
            Newsroom newsroom = new Newsroom();
            order.forEach(newsroom::place);
            assertThat(newsroom.stories()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "icpa-opening-2023",
                "aid-and-intelligence-pause-2025",
                "icc-warrant-for-putin-2023",
                "eurojust-drug-network",
                "who-withdrawal-2025",
                "harbour-ferry-fire"
            })
    void keepsAnotherEventOutOfTheStory(String report) {
        WordedFeatures stranger = features(Reports.written(report));
        assertThat(afterSeeds().place(stranger)).isNotInstanceOf(Verdict.Joins.class);
        for (WordedFeatures seed : SEEDS) {
            Newsroom newsroom = new Newsroom();
            newsroom.place(stranger);
            assertThat(newsroom.place(seed)).isNotInstanceOf(Verdict.Joins.class);
        }
    }

    @Test
    void takesAPartOfWhatComesLateAndNoMoreThanThat() {
        Text seed = Reports.seeds().get(0);
        Features first = features(on(seed, 0)).features();
        List<Double> scores = Stream.of(0, 1, 30, 4000)
                .map(days -> Likeness.score(first, features(on(seed, days)).features()))
                .toList();
        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(scores.get(0)).isCloseTo(1, within(1e-6));
        assertThat(scores.get(1)).isGreaterThan(0.99);
        assertThat(scores.get(3)).isCloseTo(0.85, within(1e-6));
        assertThat(Likeness.score(first, SEEDS.get(0).features())).isCloseTo(1, within(1e-6));
    }

    private static Text on(Text text, int day) {
        return new Text(text.headline(), text.body(), LocalDate.EPOCH.plusDays(day));
    }

    @Test
    void takesInTheEventToldInOtherWords() {
        Verdict verdict = afterSeeds().place(features(Reports.written("icpa-exit-sixth-report")));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Joins.class, joins -> {
            assertThat(joins.story().evidence()).hasSize(3);
            assertThat(joins.story().evidence().get(0).evidence().names()).contains("ICPA", "Schmid");
        });
    }

    @Test
    void addsThePartsUpToTheScore() {
        Evidence evidence = Likeness.evidence(SEEDS.get(0), SEEDS.get(3).features());
        assertThat(evidence.parts().stream().mapToDouble(Evidence.Part::share).sum())
                .isCloseTo(evidence.score(), within(1e-9));
        assertThat(evidence.parts())
                .extracting(Evidence.Part::feature)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Feature.MEANING)));
    }

    @Test
    void likensATextToItselfWholly() {
        assertThat(Likeness.score(SEEDS.get(1).features(), SEEDS.get(1).features()))
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void comparesTheSameBothWays() {
        assertThat(Likeness.score(SEEDS.get(0).features(), SEEDS.get(4).features()))
                .isEqualTo(Likeness.score(SEEDS.get(4).features(), SEEDS.get(0).features()));
    }

    @Test
    void doesNotTrustTheLikenessOfAFewWords() {
        Features flash = Features.of(new Text(null, "Storm hits Lisbon", null), BACKGROUND);
        assertThat(Likeness.score(flash, flash)).isLessThan(0.22);
    }

    private static Newsroom afterSeeds() {
        Newsroom newsroom = new Newsroom();
        SEEDS.forEach(newsroom::place);
        return newsroom;
    }

    private static WordedFeatures features(Text text) {
        return Features.worded(text, BACKGROUND);
    }

    private static void permute(List<WordedFeatures> rest, int from, List<List<WordedFeatures>> orders) {
        if (from == rest.size()) {
            orders.add(List.copyOf(rest));
        }
        for (int i = from; i < rest.size(); i++) {
            java.util.Collections.swap(rest, from, i);
            permute(rest, from + 1, orders);
            java.util.Collections.swap(rest, from, i);
        }
    }
}
