package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.OnFreshDatabase;
import stemma.delivery.Delivery;
import stemma.parsing.ReceivedFile;
import stemma.parsing.RefusedFile;

/** Runs in line, paused, cancelled; each test brings files of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=runs")
@OnFreshDatabase
class RunsTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource source;

    @Value("${spring.datasource.url}")
    private String url;

    @Value("${spring.datasource.username}")
    private String user;

    @Value("${spring.datasource.password}")
    private String password;

    static Delivery files(String subject, int count) {
        return receiver -> IntStream.rangeClosed(1, count).forEach(n -> {
            String text = "The " + subject + " number " + n + " of Ostbrook\n\nThe " + subject + " number " + n
                    + " was shown in Ostbrook on Sunday, a keeper said.\n";
            receiver.accept(
                    new ReceivedFile("%s-%03d.txt".formatted(subject, n), text.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static Errand errand() {
        return new Errand(Origin.UPLOAD, "a test", "ada", false);
    }

    private List<String> audited(long run) {
        return jdbc.sql("select actor || ': ' || action from audit_entry where subject = ? order by id")
                .param("import/" + run)
                .query(String.class)
                .list();
    }

    @Test
    void countsWhatBecameOfEachFile() {
        long run = imports.begin(errand(), List.of(files("owl", 3), receiver -> {
            receiver.accept(new RefusedFile("owl.exe", "only texts are read"));
            receiver.accept(new ReceivedFile("owl-blank.txt", new byte[] {'\n'}));
        }));
        assertThat(imports.await(run, LONG)).isTrue();
        long again = imports.begin(errand(), List.of(files("owl", 4)));
        assertThat(imports.await(again, LONG)).isTrue();

        assertThat(imports.run(run).counts()).isEqualTo(new Counts(5, 3, 0, 0, 2, 0, 0));
        assertThat(imports.run(run).state()).isEqualTo(State.DONE);
        assertThat(imports.run(again).counts()).isEqualTo(new Counts(4, 1, 3, 0, 0, 0, 0));
        assertThat(imports.items(run, 0, 10))
                .extracting(Item::outcome)
                .containsExactly(Outcome.NEW, Outcome.NEW, Outcome.NEW, Outcome.REFUSED, Outcome.REFUSED);
    }

    @Test
    void worksThroughRunsInTheOrderInWhichTheyCame() throws Exception {
        List<Long> line = new ArrayList<>();
        try (Turn other = turn()) {
            for (String subject : List.of("heron", "stork", "crane")) {
                line.add(imports.begin(errand(), List.of(files(subject, 4))));
            }
            assertThat(other.stands()).isTrue();
        }
        line.forEach(run -> assertThat(imports.await(run, LONG)).isTrue());

        assertThat(jdbc.sql("select run_id from import_item where run_id = any(?) order by worked_at")
                        .param(line.toArray(Long[]::new))
                        .query(Long.class)
                        .list())
                .isEqualTo(line.stream()
                        .flatMap(run -> java.util.Collections.nCopies(4, run).stream())
                        .toList());
    }

    @Test
    void leavesTheLineToANodeThatHasTheTurnAndTakesOverWhenItDies() throws Exception {
        long run;
        try (var dying = DriverManager.getConnection(url, user, password)) {
            dying.createStatement().execute("select pg_advisory_lock(hashtext('stemma.import'))");
            run = imports.begin(errand(), List.of(files("bittern", 3)));
            assertThat(imports.await(run, Duration.ofSeconds(5))).isFalse();
            assertThat(imports.run(run).counts().done()).isZero();
            kill(dying);
        }
        assertThat(imports.await(run, LONG)).isTrue();
        assertThat(imports.run(run).counts().imported()).isEqualTo(3);
    }

    /** Takes the turn as soon as the import of the test before has given it back. */
    private Turn turn() {
        return Awaitility.await()
                .until(() -> Turn.take(source), Optional::isPresent)
                .orElseThrow();
    }

    private void kill(java.sql.Connection session) throws SQLException {
        try (var row = session.createStatement().executeQuery("select pg_backend_pid()")) {
            assertThat(row.next()).isTrue();
            assertThat(jdbc.sql("select pg_terminate_backend(?)")
                            .param(row.getInt(1))
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void pausesAndResumesOnRecord() throws Exception {
        long run;
        try (Turn other = turn()) {
            run = imports.begin(errand(), List.of(files("plover", 3)));
            imports.pause(run, "eve");
            assertThat(other.stands()).isTrue();
        }
        long next = imports.begin(errand(), List.of(files("curlew", 1)));

        assertThat(imports.await(next, LONG)).as("a paused run holds up nobody").isTrue();
        assertThat(imports.run(run).paused()).isTrue();
        assertThat(imports.run(run).counts().done()).isZero();
        assertThatThrownBy(() -> imports.pause(run, "ada"))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining("paused by eve");

        imports.resume(run, "ada");
        assertThat(imports.await(run, LONG)).isTrue();
        assertThat(imports.run(run).counts().imported()).isEqualTo(3);
        assertThat(audited(run)).containsExactly("ada: start import", "eve: pause import", "ada: resume import");
        assertThatThrownBy(() -> imports.resume(run, "ada")).isInstanceOf(RunRefused.class);
    }

    @Test
    void cancelsWhatWaitsAndKeepsWhatIsImported() throws Exception {
        long run;
        try (Turn other = turn()) {
            run = imports.begin(
                    errand(),
                    List.of(
                            files("dunlin", 3),
                            receiver -> receiver.accept(new RefusedFile("dunlin.exe", "only texts are read"))));
            imports.cancel(run, "eve");
            assertThat(other.stands()).isTrue();
        }

        assertThat(imports.run(run).state()).isEqualTo(State.CANCELLED);
        assertThat(imports.run(run).finished()).isTrue();
        assertThat(imports.run(run).counts()).isEqualTo(new Counts(4, 0, 0, 0, 1, 3, 0));
        assertThat(imports.items(run, 0, 1).get(0).message()).contains("eve cancelled the run");
        assertThat(jdbc.sql("select count(*) from import_item where run_id = ? and content is not null")
                        .param(run)
                        .query(Long.class)
                        .single())
                .as("bytes that nobody will read")
                .isZero();
        assertThat(audited(run)).containsExactly("ada: start import", "eve: cancel import");
        assertThatThrownBy(() -> imports.cancel(run, "eve")).isInstanceOf(RunRefused.class);
    }

    @Test
    void cancelsARunInTheMiddleWithoutDoublingOrLosingAFile() {
        long run = imports.begin(errand(), List.of(files("sanderling", 2_000)));
        while (imports.run(run).counts().done() < 5) {
            assertThat(imports.run(run).moving()).isTrue();
        }
        imports.cancel(run, "eve");

        Counts counts = imports.run(run).counts();
        assertThat(counts.waiting()).isZero();
        assertThat(counts.imported()).isBetween(5, 1_999);
        assertThat(jdbc.sql("select count(*) from article where source_key like 'sanderling-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(counts.imported());
    }

    @Test
    void measuresThePaceSinceItWasTakenUp() {
        var now = java.time.Instant.parse("2026-11-22T10:00:10Z");
        Run run = new Run(
                7,
                Origin.UPLOAD,
                null,
                "ada",
                now.minusSeconds(500),
                null,
                State.IMPORTING,
                null,
                now.minusSeconds(10),
                40,
                new Counts(100, 50, 10, 0, 0, 0, 0),
                Target.USUAL);

        assertThat(run.pace(now)).isEqualTo(2.0);
        assertThat(run.left(now)).contains(Duration.ofSeconds(20));
        assertThat(run.left(now.minusSeconds(10))).isEmpty();
    }
}
