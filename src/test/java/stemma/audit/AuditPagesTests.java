package stemma.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.Caller;
import stemma.WholeProgram;

/** The log, its export and its proof, over HTTP. */
@WholeProgram
class AuditPagesTests {

    private record Done(String actor, String action, String subject, String before, String after)
            implements AuditedEvent {}

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Caller admin = new Caller(0);

    @BeforeEach
    void logIn() {
        admin = new Caller(port, "X-Forwarded-For", "198.51.100.77").logIn("admin", Caller.PASSWORD);
    }

    private void act(String actor, String action, String subject) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new Done(actor, action, subject, "was grey", "is green")));
    }

    @Test
    void showsWhatTheFilterLetsThrough() {
        act("otto", "paint", "lamp/7");
        act("otto", "light", "lamp/8");
        act("ida", "paint", "bench/9");

        assertThat(admin.get("/admin/audit?actor=otto").body())
                .contains("lamp/7", "lamp/8", "was grey", "is green")
                .doesNotContain("bench/9");
        assertThat(admin.get("/admin/audit?action=paint&subject=lamp/").body())
                .contains("lamp/7")
                .doesNotContain("lamp/8", "bench/9");
        assertThat(admin.get("/admin/audit?text=BENCH&from=2020-01-01&to=2999-12-31")
                        .body())
                .contains("bench/9")
                .doesNotContain("lamp/7");
        assertThat(admin.get("/admin/audit?text=bench&to=2020-01-01").body()).contains("Nothing on record here.");
        assertThat(admin.get("/admin/audit?from=&to=&text=lamp").statusCode()).isEqualTo(200);
    }

    @Test
    void saysHowFarItLookedForAWord() {
        act("otto", "hide", "teapot/1");
        jdbc.sql("""
                        insert into audit_entry (at, actor, action, subject)
                        select now(), 'noah', 'stack', 'plate/' || n from generate_series(1, ?) n""").param(AuditEntries.LOOKED).update();
        act("otto", "find", "teapot/2");

        String near = admin.get("/admin/audit?text=TEAPOT").body();
        assertThat(near).contains("teapot/2", "20,000", "Look further back").doesNotContain("teapot/1");
        Matcher further = Pattern.compile("/admin/audit\\?before=(\\d+)").matcher(near);
        assertThat(further.find()).isTrue();
        assertThat(admin.get("/admin/audit?text=teapot&before=" + further.group(1))
                        .body())
                .contains("teapot/1")
                .doesNotContain("Look further back");
        assertThat(admin.get("/admin/audit?text=teapot&actor=otto").body())
                .as("what an index finds is not looked through")
                .contains("teapot/1", "teapot/2")
                .doesNotContain("Look further back");
        assertThat(admin.get("/admin/audit/log.csv?text=teapot").body())
                .as("an export is whole")
                .contains("teapot/1", "teapot/2");
    }

    @Test
    void exportsWithAFormatForSheetsAndOneForPrograms() {
        act("=cmd()", "paint", "fence/1");
        HttpResponse<String> csv = admin.get("/admin/audit/log.csv?subject=fence/");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("audit-log.csv");
        assertThat(csv.body())
                .startsWith("id,at,actor,")
                .contains(",'=cmd(),paint,fence/1,,was grey,is green,-\r\n")
                .hasLineCount(2);
        assertThat(admin.get("/admin/audit/log.jsonl?subject=fence/").body())
                .contains("\"actor\":\"=cmd()\"")
                .hasLineCount(1);

        assertThat(admin.get("/admin/audit?action=export+audit+log").body())
                .as("the export itself, and from where")
                .contains("audit-log.csv", "from 198.51.100.77");
    }

    @Test
    void verifiesOnThePage() {
        admin.post("/admin/audit/verifications", "anchor", "");
        assertThat(admin.get("/admin/audit").body()).contains("All holds: ");
        admin.post("/admin/audit/verifications", "anchor", "12:abc");
        assertThat(admin.get("/admin/audit").body()).contains("is no anchor");
        admin.post("/admin/audit/verifications", "anchor", "999999999:" + "ab".repeat(32));
        assertThat(admin.get("/admin/audit").body()).contains("The log is not whole.", "The newest entries are gone");
    }

    @Test
    void isForAdminsAlone() {
        Caller editor = new Caller(port).logIn("editor", Caller.PASSWORD);
        for (String path : new String[] {"/admin/audit", "/admin/audit/log.csv", "/admin/audit/log.jsonl"}) {
            assertThat(editor.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(editor.post("/admin/audit/verifications").statusCode()).isEqualTo(403);
    }
}
