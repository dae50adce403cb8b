package stemma.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import stemma.TestDatabase;

/** A database from before there were collections. */
class CollectionMigrationTests {

    @Test
    void putsWhatIsThereInTheDefaultCollection() {
        TestDatabase fresh = TestDatabase.fresh();
        var database =
                new SimpleDriverDataSource(new org.postgresql.Driver(), fresh.url(), fresh.user(), fresh.password());
        FluentConfiguration flyway = Flyway.configure().dataSource(database);
        flyway.target("20261122.1420").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        insert into report (source_key, file_name, sha256, content, charset, received_at)
                        values ('tern', 'tern.txt', encode(sha256('a'), 'hex'), 'a', 'UTF-8', now())""").update();
        jdbc.sql("""
                        insert into import_run (origin, started_by, started_at, state)
                        values ('UPLOAD', 'ada', now(), 'PREVIEWED')""").update();

        flyway.target("latest").load().migrate();

        assertThat(jdbc.sql("""
                        select collection.name from report join collection on collection.id = collection_id
                        union all select collection.name from import_run join collection on collection.id = collection_id""").query(String.class).list()).containsExactly("reports", "reports");
    }
}
