package stemma.regrouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import stemma.regrouping.WeakestCut.Tie;

class WeakestCutTests {

    @Test
    void cutsTheWeakestTie() {
        List<Tie> ties = List.of(new Tie(1, 2, .9), new Tie(3, 4, .8), new Tie(1, 2, .7), new Tie(2, 3, .2));
        assertThat(WeakestCut.parts(List.of(1L, 2L, 3L, 4L), ties))
                .containsExactlyInAnyOrder(Set.of(1L, 2L), Set.of(3L, 4L));
    }

    @Test
    void leavesApartWhatNothingTies() {
        assertThat(WeakestCut.parts(List.of(1L, 2L, 3L), List.of())).hasSize(3);
    }

    @Test
    void isQuickForAStoryOfThousandsOfArticles() {
        List<Long> articles = LongStream.range(0, 5_000).boxed().toList();
        List<Tie> ties = new ArrayList<>();
        for (int near = 1; near <= 10; near++) {
            for (long article = near; article < 5_000; article++) {
                ties.add(new Tie(article, article - near, 1.0 / near));
            }
        }
        List<Set<Long>> parts = Assertions.assertTimeout(Duration.ofSeconds(2), () -> WeakestCut.parts(articles, ties));
        assertThat(parts).hasSize(2);
    }
}
