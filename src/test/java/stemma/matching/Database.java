package stemma.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import stemma.TestDatabase;
import stemma.bulk.BulkTables;

/** A database with the tables of this package alone, for tests and benchmarks that need no application. */
final class Database implements AutoCloseable {

    /** What other packages' migrations bring, which the engine's ask for. */
    static final String REFUSE_CHANGE =
            "create function refuse_change() returns trigger language plpgsql as 'begin return null; end'";

    /** Those of this package. */
    static final List<String> MIGRATIONS = List.of(
            "V20261122_1000__create_matching.sql",
            "V20261122_1720__free_terms_of_their_texts.sql",
            "V20261122_1800__vacuum_terms_as_they_come.sql",
            "V20261122_1810__create_matching_copy.sql",
            "V20261122_1920__create_matching_setting.sql");

    private final SingleConnectionDataSource connection;

    Database() throws IOException {
        connection = new SingleConnectionDataSource(connect(), true);
        jdbc().sql(REFUSE_CHANGE).update();
        for (String migration : MIGRATIONS) {
            jdbc().sql(resource("/db/migration/" + migration)).update();
        }
    }

    /** With the second reader that the program was built with, if any. */
    SameEvent sameEvent(MatchingSettings settings) {
        return sameEvent(SecondReader.found(), settings);
    }

    SameEvent sameEvent(SecondReader reader, MatchingSettings settings) {
        return sameEvent(new CandidateIndex(jdbc(), tables(), DocumentFrequencies.shipped()), reader, settings);
    }

    SameEvent sameEvent(CandidateIndex index, MatchingSettings settings) {
        return sameEvent(index, SecondReader.found(), settings);
    }

    private SameEvent sameEvent(CandidateIndex index, SecondReader reader, MatchingSettings settings) {
        return new SameEvent(
                index,
                new CopyIndex(jdbc()),
                DocumentFrequencies.shipped(),
                reader,
                new MatchingThresholds(jdbc(), settings));
    }

    JdbcClient jdbc() {
        return JdbcClient.create(connection);
    }

    BulkTables tables() {
        return new BulkTables(connection);
    }

    DataSource source() {
        return connection;
    }

    void empty() {
        jdbc().sql("truncate matching_text, matching_term, matching_copy").update();
    }

    private static Connection connect() {
        try {
            return TestDatabase.fresh().connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Database.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
