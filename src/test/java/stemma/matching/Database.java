package stemma.matching;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import stemma.bulk.BulkTables;

/** A PostgreSQL of its own with the tables of this package, for tests and benchmarks that need no application. */
final class Database implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final SingleConnectionDataSource connection;

    Database() throws IOException {
        postgres = EmbeddedPostgres.start();
        DataSource source = postgres.getPostgresDatabase();
        connection = new SingleConnectionDataSource(Objects.requireNonNull(connect(source)), true);
        jdbc().sql(resource("/db/migration/V20261122_1000__create_matching.sql"))
                .update();
        jdbc().sql(resource("/db/migration/V20261122_1810__create_matching_copy.sql"))
                .update();
        jdbc().sql("create function refuse_change() returns trigger language plpgsql as 'begin return null; end'")
                .update();
        jdbc().sql(resource("/db/migration/V20261122_1920__create_matching_setting.sql"))
                .update();
    }

    SameEvent sameEvent(MatchingSettings settings) {
        Background background = DocumentFrequencies.shipped();
        return new SameEvent(
                new CandidateIndex(jdbc(), tables(), background), new CopyIndex(jdbc()), background, new MatchingThresholds(jdbc(), settings));
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

    private static Connection connect(DataSource source) {
        try {
            return source.getConnection();
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
    public void close() throws IOException {
        connection.destroy();
        postgres.close();
    }
}
