package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import stemma.bulk.BulkRows;

/** A story of 10,000 articles, all in the same words, after one article of another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdTests {

    private static final int CROWD = 10_000;
    private static final int TERMS = 40;
    private static final int CANDIDATES = 30;
    private static final long EARLIER = 0;
    private static final Text FERRY = Reports.written("harbour-ferry-fire");
    private static final Text PAUSE = Reports.written("aid-and-intelligence-pause-2025");

    private Database database;
    private SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private SameEvent sameEvent;

    @BeforeAll
    void start() throws IOException {
        database = new Database();
        newIndex().put(EARLIER, PAUSE);
        List<String> terms = newIndex().prepare(FERRY).terms();
        assertThat(terms).hasSize(TERMS);
        try (BulkRows rows = database.tables().into("matching_text", "id", "headline", "body", "digest")) {
            for (long id = 1; id <= CROWD; id++) {
                rows.row(
                        id,
                        FERRY.headline(),
                        FERRY.body(),
                        FeatureCache.Key.of(id, FERRY).digest());
            }
        }
        try (BulkRows rows = database.tables().into("matching_term", "term", "id")) {
            for (String term : terms) {
                for (long id = 1; id <= CROWD; id++) {
                    rows.row(term, id);
                }
            }
        }
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void count() {
        sameEvent = database.sameEvent(newIndex(), Newsroom.SHIPPED);
    }

    @Test
    void placesOneMoreByReadingTheNewestOfEachTermAlone() {
        LookUpPlan plan = new LookUpPlan(database.jdbc(), DocumentFrequencies.shipped());
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            assertThat(plan.read(FERRY, CROWD + 1, mode).rows())
                    .as(mode)
                    .containsEntry("Index Only Scan matching_term_pkey", (long) TERMS * TermIndex.NEWEST)
                    .containsEntry("Index Scan matching_text_pkey", (long) CANDIDATES);
        }
    }

    @Test
    void comparesOneMoreWithTheNewestAndPutsItInTheirStory() {
        List<Similar> similar = sameEvent.similar(CROWD + 1, FERRY);
        assertThat(similar).extracting(Similar::article).containsExactlyInAnyOrderElementsOf(newest());
        Map<Long, Long> storyOf = newest().stream().collect(Collectors.toMap(article -> article, article -> 7L));
        assertThat(sameEvent.decide(similar, storyOf))
                .isInstanceOfSatisfying(
                        Verdict.Joins.class,
                        joins -> assertThat(joins.story().story()).isEqualTo(7));
        sameEvent.forget(CROWD + 1);
    }

    @Test
    void comparesOneMoreInALoadWithTheNewest() {
        Newcomer newcomer = new Newcomer(CROWD + 1, sameEvent.prepare(FERRY));
        assertThat(sameEvent.similar(List.of(newcomer)).get(0))
                .extracting(Similar::article)
                .containsExactlyInAnyOrderElementsOf(newest());
        sameEvent.forget(CROWD + 1);
    }

    @Test
    void findsTheEarlierArticleByItsOwnWordsThoughTheCrowdHasTheOthers() {
        Text followUp = new Text(
                null, PAUSE.body().substring(0, 700) + "\n" + FERRY.body().substring(0, 700), null);
        assertThat(sameEvent.similar(CROWD + 1, followUp))
                .extracting(Similar::article)
                .contains(EARLIER);
        sameEvent.forget(CROWD + 1);
    }

    @Test
    void tellsHowOftenTheBoundsWereMet() {
        sameEvent.similar(CROWD + 1, FERRY);
        sameEvent.similar(List.of(new Newcomer(CROWD + 2, sameEvent.prepare(FERRY))));
        assertThat(registry.get("stemma.matching.lookup").timer().count()).isEqualTo(2);
        assertThat(registry.get("stemma.matching.candidates").summary().totalAmount())
                .isEqualTo(2 * CANDIDATES);
        assertThat(registry.get("stemma.matching.cut-terms").summary().totalAmount())
                .isEqualTo(2 * TERMS);
        sameEvent.forget(CROWD + 1);
        sameEvent.forget(CROWD + 2);
    }

    private CandidateIndex newIndex() {
        registry = new SimpleMeterRegistry();
        return new CandidateIndex(
                database.jdbc(), database.tables(), DocumentFrequencies.shipped(), new MatchingMeters(registry));
    }

    private static List<Long> newest() {
        return LongStream.rangeClosed(CROWD - CANDIDATES + 1, CROWD).boxed().toList();
    }
}
