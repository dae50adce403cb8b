package stemma.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import stemma.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkTablesTests {

    private SingleConnectionDataSource source;
    private JdbcClient jdbc;
    private BulkTables tables;

    @BeforeAll
    void start() throws SQLException {
        source = new SingleConnectionDataSource(TestDatabase.fresh().connect(), true);
        jdbc = JdbcClient.create(source);
        tables = new BulkTables(source);
        jdbc.sql("""
                        create table thing (
                            id bigint generated always as identity primary key, n int, weight double precision, sound boolean, name text,
                            notes jsonb, raw bytea, at timestamptz, day date, search tsvector, kind circle)""").update();
    }

    @AfterAll
    void stop() {
        source.destroy();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate thing").update();
    }

    @Test
    void writesEveryTypeAsItWas() {
        Instant at = Instant.parse("1999-12-31T23:59:59.123456Z");
        byte[] raw = {0, -1, 92, 10};
        Lexemes lexemes = new Lexemes();
        lexemes.add("київ", 2, Lexemes.Weight.A);
        lexemes.add("bridg", 1, Lexemes.Weight.C);
        lexemes.add("bridg", 7, Lexemes.Weight.D);

        try (BulkRows rows =
                tables.into("thing", "id", "n", "weight", "sound", "name", "notes", "raw", "at", "day", "search")) {
            rows.row(
                    5L,
                    -3,
                    0.25,
                    true,
                    "Львів \"q\" \\N\t𝄞",
                    "[{\"a\": \"ü\"}]",
                    raw,
                    at,
                    LocalDate.of(1987, 2, 28),
                    lexemes);
        }

        Map<String, Object> row = jdbc.sql("""
                        select id, n, weight, sound, name, notes ->> 0 as note, raw, at = '1999-12-31T23:59:59.123456Z' as on_time,
                            day::text, search::text from thing""").query().singleRow();
        assertThat(row)
                .containsEntry("id", 5L)
                .containsEntry("n", -3)
                .containsEntry("weight", 0.25)
                .containsEntry("sound", true)
                .containsEntry("name", "Львів \"q\" \\N\t𝄞")
                .containsEntry("note", "{\"a\": \"ü\"}")
                .containsEntry("raw", raw)
                .containsEntry("on_time", true)
                .containsEntry("day", "1987-02-28")
                .containsEntry("search", "'bridg':1C,7 'київ':2A");
    }

    @Test
    void writesNothingWhereAValueIsMissing() {
        try (BulkRows rows = tables.into("thing", "id", "name", "search")) {
            rows.row(1L, null, null);
        }
        assertThat(jdbc.sql("select count(*) from thing where name is null and search is null and n is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takesMoreThanItHoldsInMemory() {
        String longText = "x".repeat(50_000);
        try (BulkRows rows = tables.into("thing", "id", "name")) {
            for (long id = 1; id <= 100; id++) {
                rows.row(id, longText);
            }
        }
        assertThat(jdbc.sql("select sum(length(name)) from thing")
                        .query(Long.class)
                        .single())
                .isEqualTo(5_000_000);
    }

    @Test
    void tellsWhatTheDatabaseRefusesAndWritesNoneOfIt() {
        assertThatThrownBy(() -> {
                    try (BulkRows rows = tables.into("thing", "id", "name")) {
                        rows.row(1L, "one");
                        rows.row(1L, "the same");
                    }
                })
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("thing_pkey");
        assertThat(count()).isZero();
    }

    @Test
    void writesNothingOfRowsThatBreakOff() {
        assertThatThrownBy(() -> {
                    try (BulkRows rows = tables.into("thing", "id", "n")) {
                        rows.row(1L, 1);
                        rows.row(2L, "not a number");
                    }
                })
                .isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> {
                    try (BulkRows rows = tables.into("thing", "id", "n")) {
                        rows.row(1L);
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 columns, not 1");
        assertThat(count()).isZero();
    }

    @Test
    void refusesColumnsThatItCannotWrite() {
        assertThatThrownBy(() -> tables.into("thing", "colour"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("thing has no column colour to write into");
        assertThatThrownBy(() -> tables.into("thing", "kind")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesNumbersThatNobodyElseGets() {
        assertThat(tables.numbers("thing", 3))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .isSorted();
        long next = jdbc.sql("insert into thing (name) values ('next') returning id")
                .query(Long.class)
                .single();
        assertThat(tables.numbers("thing", 2)).allMatch(id -> id > next);
    }

    @Test
    void keepsAsManyPlacesOfALexemeAsPostgresDoes() {
        Lexemes lexemes = new Lexemes();
        for (int place = 1; place <= 400; place++) {
            lexemes.add("bell", place, Lexemes.Weight.D);
        }
        lexemes.add("far", 20_000, Lexemes.Weight.D);
        try (BulkRows rows = tables.into("thing", "id", "search")) {
            rows.row(1L, lexemes);
        }
        assertThat(jdbc.sql("select ts_delete(search, 'far') = to_tsvector('simple', repeat('bell ', 400)) from thing")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(lexemes.last()).isEqualTo(16_383);
    }

    @Test
    void leavesOutLexemesThatPostgresCannotHold() {
        Lexemes lexemes = new Lexemes();
        for (int n = 1; n <= 200_000; n++) {
            lexemes.add("wort" + n, n, Lexemes.Weight.D);
        }
        lexemes.add("wort1", 200_001, Lexemes.Weight.D);
        try (BulkRows rows = tables.into("thing", "id", "search")) {
            rows.row(1L, lexemes);
        }
        assertThat(jdbc.sql("select search @@ 'wort1 & wort60000' and not search @@ 'wort200000' from thing")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void tellsWhatTheDatabaseRefusesWhateverItsKind() {
        jdbc.sql("create table short_name (name text primary key)").update();
        String endless = new Random(1)
                .ints(20_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThatThrownBy(() -> {
                    try (BulkRows rows = tables.into("short_name", "name")) {
                        rows.row(endless);
                    }
                })
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("index row");
    }

    private long count() {
        return jdbc.sql("select count(*) from thing").query(Long.class).single();
    }
}
