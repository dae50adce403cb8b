package stemma.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.WholeProgram;

/** What stands in the audit log of logins and accounts; each test comes from an address of its own. */
@WholeProgram
class LoginLogTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Personnel personnel;

    private Caller from(String address) {
        return new Caller(port, "X-Forwarded-For", address);
    }

    private List<String> log(String column, String value) {
        return jdbc.sql("select concat_ws(' | ', actor, action, subject, before, after) from audit_entry where "
                        + column + " = ? order by id")
                .param(value)
                .query(String.class)
                .list();
    }

    @Test
    void tellsWhoLoggedInAndOutFromWhere() {
        from("203.0.113.61").logIn("editor", Caller.PASSWORD).post("/logout");
        assertThat(log("address", "203.0.113.61"))
                .containsExactly("editor | log in | account/editor", "editor | log out | account/editor");
    }

    @Test
    void tellsOfWrongPasswordsButNeverWhatWasTyped() {
        personnel.create("olga.berg", "a long password", Role.EDITOR, "admin");
        Caller stranger = from("203.0.113.62");
        stranger.logIn("olga.berg", "hunter2hunter2");
        stranger.logIn("a long password", "");
        assertThat(log("address", "203.0.113.62"))
                .containsExactly(
                        "olga.berg | fail to log in | account/olga.berg", "unknown | fail to log in | account");
    }

    @Test
    void tellsWhatAnAccountWasBefore() {
        personnel.create("pia.lund", "a long password", Role.EDITOR, "admin");
        personnel.become("pia.lund", Role.ADMIN, "admin");
        personnel.disable("pia.lund", "admin");
        personnel.setPassword("pia.lund", "another long one", "admin");
        assertThat(log("subject", "account/pia.lund"))
                .containsExactly(
                        "admin | create account as EDITOR | account/pia.lund | EDITOR",
                        "admin | make ADMIN | account/pia.lund | EDITOR | ADMIN",
                        "admin | disable account | account/pia.lund | ADMIN | ADMIN, disabled",
                        "admin | reset password | account/pia.lund");
    }
}
