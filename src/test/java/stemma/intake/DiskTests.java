package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import stemma.OnFreshDatabase;

/** What happens as the disk fills up and gets room again. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=disk")
@OnFreshDatabase
class DiskTests {

    private static final long ROOM = DataSize.ofGigabytes(40).toBytes();
    private static final AtomicLong FREE = new AtomicLong(ROOM);
    private static final Errand ERRAND = new Errand(Origin.UPLOAD, "a test", "ada", false);

    @TestConfiguration
    static class SmallDisk {
        @Bean
        @Primary
        Disk smallDisk() {
            return new Disk(FREE::get, DataSize.ofGigabytes(1));
        }
    }

    @Autowired
    private Imports imports;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void makeRoom() {
        FREE.set(ROOM);
    }

    @Test
    void refusesToTakeInWhatWouldFillTheDisk() {
        FREE.set(DataSize.ofMegabytes(900).toBytes());

        assertThatThrownBy(() -> imports.begin(ERRAND, List.of(RunsTests.files("egret", 2))))
                .isInstanceOf(DiskFull.class)
                .hasMessageContaining("900 MB are free")
                .hasMessageContaining("1,024 MB");
    }

    @Test
    void takesNothingOfAnUploadInWhoseMiddleTheDiskFills() {
        long before = runs();

        assertThatThrownBy(() -> imports.begin(ERRAND, List.of(RunsTests.files("ibis", 2), receiver -> {
                    FREE.set(1);
                    RunsTests.files("avocet", 1).open(receiver);
                })))
                .isInstanceOf(DiskFull.class);

        assertThat(runs()).isEqualTo(before);
    }

    private long runs() {
        return jdbc.sql("select count(*) from import_run").query(Long.class).single();
    }

    @Test
    void holdsARunUntilThereIsRoomAndGoesOnByItself() throws Exception {
        long run;
        try (Turn other = Turn.take(source).orElseThrow()) {
            run = imports.begin(ERRAND, List.of(RunsTests.files("spoonbill", 3)));
            FREE.set(1);
            assertThat(other.stands()).isTrue();
        }
        assertThat(imports.await(run, Duration.ofSeconds(5))).isFalse();
        assertThat(imports.run(run).counts().done()).isZero();
        assertThat(imports.obstacle())
                .hasValueSatisfying(problem -> assertThat(problem).contains("goes on by itself"));

        FREE.set(ROOM);

        assertThat(imports.await(run, Duration.ofSeconds(20))).isTrue();
        assertThat(imports.run(run).counts().imported()).isEqualTo(3);
        assertThat(imports.obstacle()).isEmpty();
    }
}
