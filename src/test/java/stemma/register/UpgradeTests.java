package stemma.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import stemma.TestDatabase;

/** A database from before there were records of outlets and authors. */
class UpgradeTests {

    private static final String BEFORE = "20261122.1440";

    private final TestDatabase database = TestDatabase.fresh();

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private void article(Statement statement, int n, String outlet, String bylines) throws SQLException {
        statement.execute("""
                insert into revision (number, kind, author, made_at, bylines, outlet, body)
                values (1, 'IMPORT', 'x', now(), '%s', %s, '[{"kind": "PARAGRAPH", "text": "Words."}]')""".formatted(bylines, outlet));
        statement.execute("""
                insert into report (collection_id, source_key, file_name, sha256, content, charset, received_at)
                values (1, 'r%1$d', 'r%1$d.txt', encode(sha256('r%1$d'), 'hex'), 'r%1$d', 'UTF-8', now())""".formatted(n));
        statement.execute("""
                insert into article (collection_id, slug, source_key, report_id, head_id, source_id, sources, tags, findings, warnings, created_at, lock_version)
                values (1, 'r%1$d', 'r%1$d', (select max(id) from report), (select max(id) from revision), (select max(id) from revision),
                    '[]', '[]', '[]', '[]', now(), 0)""".formatted(n));
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    @Test
    void namesTheOutletsAndAuthorsOfArticlesThatAreThere() throws SQLException {
        migrate(BEFORE);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            article(statement, 1, "'The Harbour Courier'", "[\"Jane Roe\", \"Ola Nes\"]");
            article(statement, 2, "'HARBOUR COURIER'", "[\"JANE  ROE\"]");
            article(statement, 3, "'WaPo'", "[]");
            article(statement, 4, "null", "[]");

            migrate("latest");

            assertThat(rows(statement, """
                    select concat_ws('|', slug, outlet.name, outlet.checked,
                        (select string_agg(name, ',' order by place) from unnest(author_ids) with ordinality author (id, place)
                            join register_entry using (id)))
                    from article left join register_entry outlet on outlet.id = outlet_id order by slug"""))
                    .containsExactly(
                            "r1|The Harbour Courier|f|Jane Roe,Ola Nes",
                            "r2|The Harbour Courier|f|Jane Roe",
                            "r3|The Washington Post|t",
                            "r4");
        }
    }

    @Test
    void givesEachNameThatIsThereTheKeyThatTheProgramGivesIt() throws SQLException {
        migrate("latest");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<String> names = rows(statement, """
                    select name || '|' || key || '|' || kind from register_entry
                    union all select variant || '|' || variant.key || '|' || kind
                    from register_variant variant join register_entry entry on entry.id = entry_id""");
            assertThat(names).hasSizeGreaterThan(60).allSatisfy(row -> {
                String[] parts = row.split("\\|");
                assertThat(Spelling.key(EntryKind.valueOf(parts[2]), parts[0])).isEqualTo(parts[1]);
            });
            assertThat(rows(statement, "select name || '|' || likeness from register_entry where kind = 'OUTLET'"))
                    .allSatisfy(row -> assertThat(Spelling.likeness(EntryKind.OUTLET, row.split("\\|")[0]))
                            .isEqualTo(row.split("\\|")[1]));
        }
    }
}
