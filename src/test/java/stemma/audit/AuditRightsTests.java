package stemma.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import stemma.Caller;
import stemma.TestDatabase;

/** What the login of the program may do to the audit log, once the triggers that refuse changes are gone. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"stemma.admin.password=" + Caller.PASSWORD, "stemma.editor.password=" + Caller.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Program.class)
class AuditRightsTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Flyway flyway;

    private void asOwner(String sql) throws SQLException {
        DataSource owner = flyway.getConfiguration().getDataSource();
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void triggers(String what) throws SQLException {
        asOwner("alter table audit_entry " + what + " trigger user; alter table audit_seal " + what + " trigger user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_seal set total = 1",
                "delete from audit_seal",
                "truncate audit_seal"
            })
    void changesAndRemovesNothingEvenWithoutTriggers(String statement) throws SQLException {
        long before =
                jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
        triggers("disable");
        try {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied for table audit_");
        } finally {
            triggers("enable");
        }
        assertThat(jdbc.sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(before)
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table audit_entry disable trigger user",
                "drop table audit_seal cascade",
                "alter table audit_entry owner to current_user",
                "update flyway_schema_history set success = true",
                "create table mine (id int)"
            })
    void helpsItselfToNoRights(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(
                        statement.startsWith("alter") || statement.startsWith("drop")
                                ? "must be owner"
                                : "permission denied");
    }

    @Test
    void cannotGrantItselfWhatTheOwnerKept() {
        try {
            jdbc.sql("grant update, delete on audit_entry to current_user").update();
        } catch (DataAccessException refused) {
            assertThat(refused).hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
                .hasStackTraceContaining("permission denied for table audit_entry");
    }
}
