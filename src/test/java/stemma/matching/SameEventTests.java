package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    @Test
    void readsAgainWhatIsInDoubtHoweverItIsAsked() {
        SecondReader.Settings settings = new SecondReader.Settings(0.1, 0.9, 0.5, 0.5);
        SecondReader far =
                new SecondReader(words -> words.contains("July 3") ? new float[] {1, 0} : new float[] {0, 1}, settings);
        SameEvent again = database.sameEvent(far, Newsroom.SHIPPED);
        Text opening = Reports.written("icpa-opening-2023");
        Text leaving = Reports.seeds().get(2);
        double first = Likeness.score(
                Features.of(opening, DocumentFrequencies.shipped()),
                Features.of(leaving, DocumentFrequencies.shipped()));

        again.similar(1, opening);
        List<Double> scores = List.of(
                again.similar(2, leaving).get(0).score(),
                again.like(1).get(0).score(),
                again.similar(List.of(new Newcomer(3, again.prepare(leaving)))).get(0).stream()
                        .filter(one -> one.article() == 1)
                        .findFirst()
                        .orElseThrow()
                        .score(),
                again.likeness(1, 2).orElseThrow());

        assertThat(scores).allSatisfy(score -> assertThat(score).isCloseTo(first - 0.25, within(1e-6)));
    }

    @Test
    void asksOfNoReunionThatTheSecondReaderSpeaksAgainst() {
        SecondReader.Settings settings = new SecondReader.Settings(0.1, 0.9, 0.5, 0.5);
        Map<Long, Long> apart = Map.of(1L, 1L, 2L, 2L);
        for (boolean same : List.of(true, false)) {
            database.empty();
            SameEvent again = database.sameEvent(
                    new SecondReader(
                            words -> same || words.contains("July 3") ? new float[] {1, 0} : new float[] {0, 1},
                            settings),
                    Newsroom.SHIPPED);
            again.similar(1, Reports.written("icpa-opening-2023"));
            again.similar(2, Reports.seeds().get(2));

            assertThat(again.reunions(apart, new PairRulings())).hasSize(same ? 1 : 0);
        }
    }

    private void place(long article, Text text) {
        Verdict verdict = sameEvent.decide(sameEvent.similar(article, text), storyOf);
        storyOf.put(
                article, verdict instanceof Verdict.Joins joins ? joins.story().story() : article);
    }
}
