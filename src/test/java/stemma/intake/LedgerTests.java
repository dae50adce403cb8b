package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.WarningCode;
import stemma.delivery.Delivery;
import stemma.parsing.LineClass;
import stemma.parsing.Upload;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=ledger")
@OnFreshDatabase
class LedgerTests {

    private static final String BODY = "The harbor bridge will close on the first of June, the city said on Wednesday.";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Imports imports;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    private List<Item> importing(String name, String text) {
        long run = imports.begin(
                new Errand(Origin.UPLOAD, null, "ada", false),
                List.<Delivery>of(receiver ->
                        Upload.each(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), receiver)));
        assertThat(imports.await(run, Duration.ofSeconds(30))).isTrue();
        return imports.items(run, 0, 10);
    }

    private long reportOf(Item item) {
        return archive.provenance(article(item)).reportId();
    }

    private Article article(Item item) {
        return articles.bySlug(String.valueOf(item.slug()));
    }

    @Test
    void isClosedWithAsManyLinesAsTheReportHas() {
        Item item = importing("wrapped.md", "---\ntitle: Bridge shuts\n---\n\n" + BODY + "\n\nFerries will run.\n")
                .get(0);
        long report = reportOf(item);

        assertThat(jdbc.sql("select filled_lines from ledger where report_id = ?")
                        .param(report)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(ledger.lines(report, "wrapped.md", archive.bytes(String.valueOf(item.slug()))))
                .filteredOn(entry -> entry.lineClass() != null)
                .extracting(Ledger.Entry::number, Ledger.Entry::lineClass, Ledger.Entry::confidence)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(2, LineClass.HEADLINE, 1.0),
                        org.assertj.core.groups.Tuple.tuple(5, LineClass.BODY, 0.95))
                .hasSize(5);
    }

    @Test
    void takesNoLineAndNoChangeOnceItIsClosed() {
        long report = reportOf(
                importing("closed.txt", "Bridge to close soon\n" + BODY).get(0));

        assertThatThrownBy(() -> jdbc.sql(
                                "insert into ledger_line (report_id, line, line_class, rule, confidence) values (?, 9, 'BODY', 'body', 1)")
                        .param(report)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("has no room for more lines");
        assertThatThrownBy(() -> jdbc.sql("delete from ledger_line where report_id = ?")
                        .param(report)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update ledger set filled_lines = 1 where report_id = ?")
                        .param(report)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void mustHaveAsManyLinesAsItSays() {
        assertThatThrownBy(() -> entering("long", 3, 2))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("has no room for more lines");
        assertThatThrownBy(() -> entering("short", 1, 2))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("has 2 lines with words, its ledger 1");
        assertThatThrownBy(() -> entering("open", 1, 0)).isInstanceOf(DataAccessException.class);
        entering("whole", 2, 2);
        assertThat(jdbc.sql("select count(*) from report where source_key in ('short', 'long', 'open', 'whole')")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** A report of its own, so many lines for it, and a ledger that says so many; none where that is 0. */
    private void entering(String key, int lines, int said) {
        transaction.executeWithoutResult(status -> {
            long report = jdbc.sql("""
                            insert into report (collection_id, source_key, file_name, sha256, content, charset, received_at)
                            values (1, ?, ?, encode(sha256('a'), 'hex'), 'a', 'UTF-8', now()) returning id""").params(key, key).query(Long.class).single();
            if (said > 0) {
                jdbc.sql("insert into ledger (report_id, filled_lines) values (?, ?)")
                        .params(report, said)
                        .update();
            }
            for (int line = 1; line <= lines; line++) {
                jdbc.sql(
                                "insert into ledger_line (report_id, line, line_class, rule, confidence) values (?, ?, 'BODY', 'body', 1)")
                        .params(report, line)
                        .update();
            }
        });
    }

    @Test
    void knowsAReportOfAnArchiveByItsAddress() {
        String line = "{\"url\":\"https://ledger.example/%d\",\"title\":\"Bridge %d closes\",\"text\":\"" + BODY
                + " Number %d.\",\"language\":\"en\"}\n";
        String dump = line.formatted(1, 1, 1) + line.formatted(2, 2, 2) + "{broken\n";

        List<Item> first = importing("dump.jsonl", dump);
        List<Item> again = importing("renamed.jsonl", dump);

        assertThat(first).extracting(Item::outcome).containsExactly(Outcome.NEW, Outcome.NEW, Outcome.REFUSED);
        assertThat(first.get(2).message()).startsWith("Line 3, column 2: not valid JSON");
        assertThat(again)
                .extracting(Item::outcome)
                .containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.REFUSED);
        assertThat(article(first.get(0)).url()).isEqualTo("https://ledger.example/1");
        assertThat(article(first.get(0)).language()).isEqualTo("en");
    }

    @Test
    void warnsOfADateYetToCome() {
        Item item = importing("future.txt", "Bridge to close in the future\nPublished: March 17, 2099\n" + BODY)
                .get(0);

        assertThat(article(item).warnings()).anyMatch(warning -> warning.code() == WarningCode.FUTURE_DATE);
    }
}
