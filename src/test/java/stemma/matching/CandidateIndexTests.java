package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidateIndexTests {

    private static final Background BACKGROUND = DocumentFrequencies.shipped();
    private static final Text FERRY = Reports.written("harbour-ferry-fire");
    private static final Text WARRANT = Reports.written("icc-warrant-for-putin-2023");
    private static final Text PAUSE = Reports.written("aid-and-intelligence-pause-2025");

    private Database database;
    private CandidateIndex index;

    @BeforeAll
    void start() throws IOException {
        database = new Database();
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
        index = new CandidateIndex(database.jdbc(), database.tables(), BACKGROUND);
    }

    @Test
    void findsTheOthersThatShareTellingTermsMostFirst() {
        index.put(1, WARRANT);
        index.put(2, FERRY);
        Text follow = new Text("Kremlin scorns warrant", WARRANT.body().substring(0, 700), null);
        WordedFeatures asked = index.put(3, follow);
        index.put(4, PAUSE);
        assertThat(candidates(3, asked)).startsWith(1L).doesNotContain(3L);
    }

    @Test
    void givesTheFeaturesOfTheStoredText() {
        WordedFeatures stored = index.put(1, WARRANT);
        CandidateIndex restarted = new CandidateIndex(database.jdbc(), database.tables(), BACKGROUND);
        assertThat(restarted.candidates(2, stored, 30))
                .containsExactly(new CandidateIndex.Candidate(1, stored.features()));
    }

    @Test
    void readsATextAgainOnceItHasChanged() {
        WordedFeatures before = index.put(1, WARRANT);
        new CandidateIndex(database.jdbc(), database.tables(), BACKGROUND)
                .put(1, new Text("Corrected", WARRANT.body(), null));
        assertThat(index.candidates(2, before, 30).get(0).features()).isNotEqualTo(before.features());
    }

    @Test
    void passesOverWhatSharesNextToNothing() {
        Text aside =
                new Text("Harbour fair", "Stalls, music and a regatta on Sunday in the harbour. Entry is free.", null);
        index.put(1, aside);
        index.put(2, new Text("Ferry fire", FERRY.body().substring(0, 600), null));
        WordedFeatures asked = Features.worded(FERRY, BACKGROUND);
        assertThat(asked.foremost(40))
                .containsAnyElementsOf(Features.worded(aside, BACKGROUND).foremost(40));
        assertThat(candidates(9, asked)).containsExactly(2L);

        List<List<CandidateIndex.Candidate>> inALoad = index.putAll(List.of(new Newcomer(9, index.prepare(FERRY))), 30);
        assertThat(inALoad.get(0)).extracting(CandidateIndex.Candidate::article).containsExactly(2L);
    }

    @Test
    void forgetsWhatALoadBroughtIfItIsRolledBack() {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database.source()));
        List<Newcomer> load = List.of(new Newcomer(1, index.prepare(FERRY)), new Newcomer(2, index.prepare(FERRY)));
        transaction.executeWithoutResult(status -> {
            assertThat(index.putAll(load, 30).get(1)).hasSize(1);
            status.setRollbackOnly();
        });
        List<Newcomer> later = List.of(new Newcomer(3, index.prepare(FERRY)));
        transaction.executeWithoutResult(
                status -> assertThat(index.putAll(later, 1).get(0)).isEmpty());
        List<Newcomer> last = List.of(new Newcomer(4, index.prepare(FERRY)));
        transaction.executeWithoutResult(
                status -> assertThat(index.putAll(last, 1).get(0))
                        .extracting(CandidateIndex.Candidate::article)
                        .containsExactly(3L));
    }

    @Test
    void replacesWhatAnArticleSaid() {
        WordedFeatures warrant = index.put(1, WARRANT);
        WordedFeatures ferry = index.put(1, FERRY);
        assertThat(candidates(9, warrant)).isEmpty();
        assertThat(candidates(9, ferry)).containsExactly(1L);
    }

    @Test
    void forgetsARemovedArticle() {
        WordedFeatures ferry = index.put(1, FERRY);
        index.remove(1);
        assertThat(candidates(9, ferry)).isEmpty();
        assertThat(database.jdbc()
                        .sql("select count(*) from matching_term")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsTheDateForLaterEngines() {
        index.put(1, new Text(null, "Nobody was hurt.", LocalDate.of(2025, 3, 17)));
        assertThat(database.jdbc()
                        .sql("select published from matching_text")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2025, 3, 17));
    }

    @Test
    void findsTheOneTrueMateAmongCrowdsWithTheSameFooter() {
        String footer = "\nSubscribe to the Quay Bulletin Newsletter for Wharfside Tidings.";
        index.put(1, new Text(null, FERRY.body() + footer, null));
        for (long id = 2; id <= 400; id++) {
            index.put(id, new Text(null, "Item " + id + " of the harbour list." + footer, null));
        }
        WordedFeatures asked = Features.worded(FERRY, BACKGROUND);
        assertThat(candidates(999, asked)).first().isEqualTo(1L);
    }

    @Test
    void takesTheSameTextAThousandTimesAsOneStory() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        SameEvent sameEvent = database.sameEvent(
                new CandidateIndex(database.jdbc(), database.tables(), BACKGROUND, new MatchingMeters(registry)),
                Newsroom.SHIPPED);
        Map<Long, Long> storyOf = new HashMap<>();
        List<Similar> last = List.of();
        for (long id = 1; id <= 1000; id++) {
            last = sameEvent.similar(id, FERRY);
            storyOf.put(
                    id,
                    sameEvent.decide(last, storyOf) instanceof Verdict.Joins joins
                            ? joins.story().story()
                            : id);
        }
        assertThat(storyOf.values()).containsOnly(1L);
        assertThat(registry.get("stemma.matching.candidates").summary().max()).isEqualTo(30);
        assertThat(last)
                .hasSize(30)
                .allSatisfy(similar -> assertThat(similar.score()).isGreaterThan(0.99));
        assertThat(LongStream.rangeClosed(970, 999)).contains(last.get(0).article());
    }

    private List<Long> candidates(long asked, WordedFeatures features) {
        return index.candidates(asked, features, 30).stream()
                .map(CandidateIndex.Candidate::article)
                .toList();
    }
}
