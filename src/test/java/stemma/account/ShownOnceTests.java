package stemma.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.WholeProgram;

/** What is shown once is kept nowhere. */
@WholeProgram
class ShownOnceTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsNoPasswordToAnswerAFormWith() {
        Caller admin = new Caller(port).logIn("admin", Caller.PASSWORD);
        String key = UUID.randomUUID().toString();
        admin.post("/admin/people", "username", "una.once", "password", "", "role", "EDITOR", "_key", key);
        String password = Jsoup.parse(admin.get("/admin/people").body())
                .select(".notice-success code")
                .text();
        assertThat(password).hasSize(20);
        List<String> kept = jdbc.sql("select flash from sent_form where address = '/admin/people'")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().noneMatch(flash -> flash.contains(password));
    }
}
