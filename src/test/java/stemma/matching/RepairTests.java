package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepairTests {

    private static final Background BACKGROUND = DocumentFrequencies.shipped();
    private static final Evidence NONE = new Evidence(0, List.of(), List.of(), List.of());
    private static final List<Features> TEXTS = Stream.concat(
                    Stream.of(
                                    "who-withdrawal-2025",
                                    "harbour-ferry-fire",
                                    "eurojust-drug-network",
                                    "icpa-exit-sixth-report")
                            .map(Reports::written),
                    Reports.seeds().stream())
            .map(text -> Features.of(text, BACKGROUND))
            .toList();

    /** As each text was placed when it came: the seeds fell apart. */
    private static final int[] PLACED = {0, 1, 2, 3, 3, 5, 5, 7, 8};

    private static int[] stories(PairRulings rulings, int most, int... placed) {
        Links links = new Links(TEXTS.size());
        for (int text = 0; text < TEXTS.size(); text++) {
            Features features = TEXTS.get(text);
            List<Similar> similar = new ArrayList<>(IntStream.range(0, text)
                    .mapToObj(other -> new Similar(other, Likeness.score(features, TEXTS.get(other)), () -> NONE))
                    .toList());
            similar.sort(Comparator.comparingDouble(Similar::score).reversed());
            links.put(text, similar);
        }
        return new Repair(TEXTS::get, rulings, Repair.BAR, placed, most).stories(links);
    }

    @Test
    void bringsTogetherWhatWasPlacedApart() {
        assertThat(stories(new PairRulings(), Repair.MOST, PLACED)).containsExactly(0, 1, 2, 3, 3, 3, 3, 3, 3);
    }

    @Test
    void doesSoWithAFewOfEachStoryWhereThereAreTooMany() {
        assertThat(stories(new PairRulings(), 4, PLACED)).containsExactly(0, 1, 2, 3, 3, 3, 3, 3, 3);
    }

    @Test
    void leavesStoriesWholeThatAreTooMany() {
        for (int most : new int[] {1, 2, 3}) {
            int[] stories = stories(new PairRulings(), most, PLACED);
            assertThat(stories).startsWith(0, 1, 2, 3, 3);
            assertThat(stories[6]).isEqualTo(stories[5]);
        }
    }

    @Test
    void keepsRulings() {
        PairRulings rulings = new PairRulings();
        rulings.rule(0, 3, true);
        rulings.rule(0, 8, false);

        for (int most : new int[] {Repair.MOST, 5, 3}) {
            int[] stories = stories(rulings, most, 0, 1, 2, 0, 0, 5, 5, 7, 8);
            assertThat(stories[3]).isEqualTo(stories[0]);
            assertThat(stories[8]).isNotEqualTo(stories[0]);
        }
    }
}
