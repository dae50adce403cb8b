package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import stemma.parsing.Decoding;
import stemma.parsing.UnreadableReport;

class PassingTests {

    /** Connection failure, deadlock, too many connections, lock not available, shutdown by an admin, disk fault. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53300", "55P03", "57P01", "58030"})
    void waitsForADatabaseInTrouble(String state) {
        assertThat(Passing.passes(new RuntimeException(new SQLException("trouble", state))))
                .isTrue();
    }

    /** A NUL in a text, a value that breaks a rule of its table, a statement that is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"22021", "23514", "42601"})
    void blamesTheFileForWhatTheDatabaseRefuses(String state) {
        assertThat(Passing.passes(new DataIntegrityViolationException("refused", new SQLException("no", state))))
                .isFalse();
    }

    @Test
    void waitsForAConnection() {
        var full = new SQLTransientConnectionException("the pool is empty");
        assertThat(Passing.passes(new CannotCreateTransactionException("no connection", full)))
                .isTrue();
    }

    @Test
    void triesAgainWhenAnEditorSavedTheSameStory() {
        assertThat(Passing.passes(new OptimisticLockingFailureException("row was updated")))
                .isTrue();
    }

    @Test
    void blamesTheFileForAFailureWithoutAState() {
        assertThat(Passing.passes(new BatchUpdateException())).isFalse();
        assertThatThrownBy(() -> Decoding.of(new byte[0]))
                .isInstanceOfSatisfying(
                        UnreadableReport.class,
                        unreadable -> assertThat(Passing.passes(unreadable)).isFalse());
    }
}
