package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParallelTests {

    private static final List<String> ONE = List.of(
            "The ferry Nordlys Star caught fire off Bergen on Sunday night.",
            "Nobody was hurt.",
            "Two fishing boats picked up 212 passengers within the hour.",
            "The owner said the ship had passed its yearly check in April.");

    private static final List<String> OTHER = List.of(
            "In April the ship passed its check, its owner said.",
            "Nobody was hurt.",
            "The weather will be fair on Monday.",
            "Within an hour 212 passengers were picked up by fishing boats, and nobody stayed behind.");

    @Test
    void findsTheSentencesThatSayAlikeWhereverTheyStand() {
        List<Parallel> parallels = parallels(ONE, OTHER, 3);
        assertThat(parallels)
                .extracting(Parallel::one, Parallel::other)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ONE.get(2), OTHER.get(3)),
                        org.assertj.core.groups.Tuple.tuple(ONE.get(3), OTHER.get(0)));
        assertThat(parallels.get(0).likeness()).isGreaterThan(parallels.get(1).likeness());
    }

    @Test
    void usesASentenceOnce() {
        List<String> twice = List.of(ONE.get(2), ONE.get(2), ONE.get(2));
        assertThat(parallels(ONE, twice, 3)).hasSize(1);
    }

    @Test
    void showsNoMoreThanAskedFor() {
        assertThat(parallels(ONE, ONE, 2))
                .hasSize(2)
                .allSatisfy(pair -> assertThat(pair.one()).isEqualTo(pair.other()));
    }

    @Test
    void findsNothingWhereNothingIsAlike() {
        assertThat(parallels(ONE, List.of("Apples were cheap at the market of Orlo this autumn."), 3))
                .isEmpty();
        assertThat(parallels(List.of(), OTHER, 3)).isEmpty();
    }

    private static List<Parallel> parallels(List<String> one, List<String> other, int limit) {
        return Parallel.of(one, other, DocumentFrequencies.shipped(), limit);
    }
}
