package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clocks that were never set, and what a typing error makes of a year. */
class OddDatesTests {

    private static final List<LocalDate> DATES =
            List.of(LocalDate.EPOCH, LocalDate.of(2999, 12, 31), LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    private final List<Text> seeds = Reports.seeds();

    @Test
    void keepNoReportOutOfItsStory() throws IOException {
        try (Database database = new Database()) {
            SameEvent sameEvent = database.sameEvent(Newsroom.SHIPPED);
            Map<Long, Long> storyOf = new HashMap<>(Map.of(0L, 0L));
            sameEvent.similar(0, dated(seeds.get(0), LocalDate.of(2025, 3, 17)));
            for (int i = 1; i < seeds.size(); i++) {
                Text odd = dated(seeds.get(i), DATES.get(i - 1));
                assertThat(sameEvent.decide(sameEvent.similar(i, odd), storyOf))
                        .isInstanceOfSatisfying(
                                Verdict.Joins.class,
                                joins -> assertThat(joins.story().story()).isZero());
                storyOf.put((long) i, 0L);
            }
        }
    }

    @Test
    void costNoMoreThanAPartOfTheScore() {
        double undated = score(seeds.get(1), seeds.get(0));
        double apart = score(dated(seeds.get(1), LocalDate.of(2999, 1, 1)), dated(seeds.get(0), LocalDate.EPOCH));
        assertThat(apart).isBetween(0.8 * undated, undated);
    }

    private static double score(Text one, Text other) {
        return Likeness.score(
                Features.of(one, DocumentFrequencies.shipped()), Features.of(other, DocumentFrequencies.shipped()));
    }

    private static Text dated(Text text, LocalDate published) {
        return new Text(text.headline(), text.body(), published);
    }
}
