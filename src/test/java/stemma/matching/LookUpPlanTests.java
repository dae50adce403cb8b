package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.bulk.BulkRows;

/** Ferries are in every one of 20,000 articles here, fires in every hundredth. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookUpPlanTests {

    private static final int ARTICLES = 20_000;
    private static final Text ASKED = new Text(null, "Ferries burn: fires aboard", null);
    private static final int TERMS = 4;

    private Database database;
    private JdbcClient jdbc;

    @BeforeAll
    void start() throws IOException {
        database = new Database();
        jdbc = database.jdbc();
        try (BulkRows rows = database.tables().into("matching_text", "id", "body", "digest")) {
            for (long id = 1; id <= ARTICLES; id++) {
                rows.row(id, "", "made " + id);
            }
        }
        try (BulkRows rows = database.tables().into("matching_term", "term", "id")) {
            for (long id = 1; id <= ARTICLES; id++) {
                rows.row("ferri", id);
                rows.row(id % 100 == 0 ? "fire" : "own" + id, id);
            }
        }
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0",
        "1, 1",
        "20, 0",
        "20, 1",
        "200, 0",
        "200, 1",
        "1000, 0",
        "1000, 1",
        "10000, 0",
        "10000, 1",
        "-0.5, 0",
        "-0.5, 1",
        "-1, 0",
        "-1, 1"
    })
    void readsTheNewestOfEachTermWhateverTheStatisticsSay(double different, double visible) {
        tell(different, visible);
        for (TermIndex.Side side : TermIndex.Side.values()) {
            for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
                long asked = side == TermIndex.Side.LATER ? 0 : ARTICLES + 1;
                LookUpPlan.Read read =
                        new LookUpPlan(jdbc, DocumentFrequencies.shipped()).read(ASKED, asked, side, mode);
                assertThat(read.rows().getOrDefault("Index Only Scan matching_term_pkey", 0L))
                        .as("%s, %s: %s", side, mode, read)
                        .isPositive()
                        .isLessThanOrEqualTo((long) TERMS * TermIndex.NEWEST);
                assertThat(read.all()).as("%s, %s: %s", side, mode, read).isLessThan(3L * TERMS * TermIndex.NEWEST);
            }
        }
    }

    /** How many different terms the planner is to take the table for, and whether all of its pages for settled. */
    private void tell(double different, double visible) {
        jdbc.sql("""
                        select pg_restore_attribute_stats('schemaname', 'public', 'relname', 'matching_term',
                            'attname', 'term', 'inherited', false, 'version', 180000,
                            'null_frac', 0::real, 'avg_width', 6, 'n_distinct', :different::real)""").param("different", different).query().listOfRows();
        jdbc.sql("""
                        select pg_restore_relation_stats('schemaname', 'public', 'relname', 'matching_term',
                            'version', 180000, 'relpages', 250, 'reltuples', 40000::real, 'relallvisible', :visible)""").param("visible", (int) (250 * visible)).query().listOfRows();
    }
}
