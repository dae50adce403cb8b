package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SameEventTests {

    private static final List<String> OTHERS =
            List.of("icpa-opening-2023", "eurojust-drug-network", "who-withdrawal-2025", "harbour-ferry-fire");

    private Database database;
    private SameEvent sameEvent;
    private final Map<Long, Long> storyOf = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        database = new Database();
        sameEvent = database.sameEvent(Newsroom.SHIPPED);
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
    }

    @Test
    void placesTheSeedsInOneStoryAndNothingElse() {
        long article = 0;
        for (String other : OTHERS) {
            place(++article, Reports.written(other));
        }
        for (Text seed : Reports.seeds()) {
            place(++article, seed);
        }
        assertThat(List.of(5L, 6L, 7L, 8L, 9L))
                .allSatisfy(seed -> assertThat(storyOf).containsEntry(seed, 5L));
        assertThat(storyOf.values().stream().distinct()).hasSize(OTHERS.size() + 1);
    }

    @Test
    void keepsLookAlikesOutThatComeAfterTheSeedsOrAmongThem() {
        long article = 0;
        List<Text> seeds = Reports.seeds();
        for (int i = 0; i < seeds.size(); i++) {
            place(++article, seeds.get(i));
            if (i < OTHERS.size()) {
                place(++article, Reports.written(OTHERS.get(i)));
            }
        }
        for (String other : OTHERS) {
            place(++article, Reports.written(other));
        }
        assertThat(List.of(1L, 3L, 5L, 7L, 9L))
                .allSatisfy(seed -> assertThat(storyOf).containsEntry(seed, 1L));
        assertThat(storyOf.values().stream().filter(story -> story == 1)).hasSize(seeds.size());
    }

    @Test
    void leavesAForgottenArticleOut() {
        place(1, Reports.written("harbour-ferry-fire"));
        sameEvent.forget(1);
        assertThat(sameEvent.similar(2, Reports.written("harbour-ferry-fire"))).isEmpty();
    }

    private void place(long article, Text text) {
        Verdict verdict = sameEvent.decide(sameEvent.similar(article, text), storyOf);
        storyOf.put(
                article, verdict instanceof Verdict.Joins joins ? joins.story().story() : article);
    }
}
