package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.StemmaApplication;
import stemma.TestDatabase;

/** Two programs on one database. */
class NodesTests {

    private static final int FILES = 2_000;
    private static final Errand ERRAND = new Errand(Origin.UPLOAD, "a test", "ada", false);

    private static ConfigurableApplicationContext node(TestDatabase database) {
        Map<String, Object> properties = database.properties();
        return new SpringApplicationBuilder(StemmaApplication.class)
                .web(WebApplicationType.NONE)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    @Test
    void oneGoesOnWhereTheOtherStoppedAndDoesEachFileOnce() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (ConfigurableApplicationContext second = node(database)) {
            long run;
            long next;
            try (ConfigurableApplicationContext first = node(database)) {
                Imports imports = first.getBean(Imports.class);
                run = imports.begin(ERRAND, List.of(RunsTests.files("snipe", FILES)));
                next = imports.begin(ERRAND, List.of(RunsTests.files("knot", 2)));
                while (imports.run(run).counts().done() < 5) {
                    assertThat(imports.run(run).moving()).isTrue();
                }
                assertThat(Turn.take(second.getBean(DataSource.class))).isEmpty();
            }
            Imports imports = second.getBean(Imports.class);
            assertThat(imports.run(run).counts().done()).isLessThan(FILES);

            assertThat(imports.await(next, Duration.ofSeconds(60))).isTrue();

            assertThat(imports.run(run).counts()).isEqualTo(new Counts(FILES, FILES, 0, 0, 0, 0, 0));
            assertThat(imports.run(next).counts().imported()).isEqualTo(2);
            JdbcClient jdbc = second.getBean(JdbcClient.class);
            assertThat(jdbc.sql("select count(*) from report where source_key like 'snipe-%'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(FILES);
        }
    }
}
