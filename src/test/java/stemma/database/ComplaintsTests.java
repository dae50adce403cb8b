package stemma.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplaintsTests {
    @Test
    void showsOnlyTheLinesThatSayWhatIsWrong() {
        String log = """
                LOG:  starting PostgreSQL 18.6
                FATAL:  could not write lock file "postmaster.pid": No space left on device
                LOG:  database system is shut down
                """;
        assertThat(Complaints.in(log))
                .isEqualTo("  FATAL:  could not write lock file \"postmaster.pid\": No space left on device");
    }

    @Test
    void showsTheEndOfALogWithoutAny() {
        assertThat(Complaints.in("1\n2\n3\n4\n5\n6\n7\n")).isEqualTo("  2\n  3\n  4\n  5\n  6\n  7");
    }
}
