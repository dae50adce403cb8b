package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.Filed;
import stemma.article.Provenance;
import stemma.article.WarningCode;
import stemma.parsing.LineClass;
import stemma.parsing.ReceivedFile;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.revision.Revision;

/** Editors say what lines are, and the articles follow. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=rulings")
@OnFreshDatabase
class RulingsTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String KEEPER = "Forty herons came back to the lake on Monday, its keeper said.";
    private static final String ASK = "The keeper asks all visitors to write to him about what they saw.";
    private static final String NESTS = "They built their nests on the southern shore, as every year.";

    @Autowired
    private Imports imports;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void changesTheArticleAndTakesThatBack() {
        Article before = imported("vey", "Herons return to Vey", KEEPER, ASK, NESTS);
        long report = report(before);

        Filed.TakenUp taken = rule(before, 3, LineClass.BOILERPLATE, "not news");

        assertThat(taken.disagreements()).isZero();
        assertThat(body(before)).containsExactly(KEEPER, NESTS);
        Revision head = fresh(before).head();
        assertThat(head.author()).isEqualTo("eve");
        assertThat(head.note()).isEqualTo("vey.txt: line 3 ruled boilerplate by eve: not news");
        assertThat(fresh(before).edited()).isFalse();
        assertThat(classes(before)).containsEntry(3, LineClass.BOILERPLATE).containsEntry(2, LineClass.BODY);
        assertThat(ledger.classes(report)).containsEntry(3, LineClass.BODY);
        assertThat(audit("rule on line")).contains("report " + report + ", line 3 ruled boilerplate by eve: not news");

        rule(before, 3, null, null);

        assertThat(fresh(before).content()).isEqualTo(before.content());
        assertThat(classes(before)).containsEntry(3, LineClass.BODY);
        assertThat(rulings.history(report, 3))
                .extracting(LineRuling::lineClass)
                .containsExactly(null, LineClass.BOILERPLATE);
    }

    @Test
    void standsBesideTheEditorsFixes() {
        Article article = imported("orm", "Herons return to Orm", KEEPER, ASK, NESTS);
        edit(article, article.content().withHeadline("Herons are back"));

        Filed.TakenUp taken = rule(article, 3, LineClass.BOILERPLATE, null);

        assertThat(taken.disagreements()).isZero();
        assertThat(fresh(article).content().headline()).isEqualTo("Herons are back");
        assertThat(body(article)).containsExactly(KEEPER, NESTS);
        assertThat(fresh(article).head().kind()).isEqualTo(Revision.Kind.MERGE);
        assertThat(fresh(article).head().note()).contains("ruled boilerplate by eve", "with the editors’ fixes");
    }

    @Test
    void waitsWhereAnEditorHasFixedTheVeryLine() {
        Article article = imported("lom", "Herons return to Lom", KEEPER, ASK, NESTS);
        Content old = article.content();
        String fixed = "The keeper asks visitors to write to him.";
        edit(
                article,
                new Content(
                        old.headline(),
                        old.dek(),
                        old.bylines(),
                        old.outlet(),
                        old.dateline(),
                        old.published(),
                        List.of(Block.paragraph(KEEPER), Block.paragraph(fixed), Block.paragraph(NESTS))));

        Filed.TakenUp taken = rule(article, 3, LineClass.BOILERPLATE, null);

        assertThat(taken.disagreements()).isEqualTo(1);
        assertThat(body(article)).containsExactly(KEEPER, fixed, NESTS);
        assertThat(fresh(article).warnings()).anyMatch(warning -> warning.code() == WarningCode.SOURCE_CHANGED);
    }

    @Test
    void makesOneHeadlineOfTwoAndTakesBothBack() {
        Article article = imported("ryn", "Herons return to Ryn", KEEPER, ASK, NESTS);

        rule(article, 3, LineClass.HEADLINE, null);

        assertThat(fresh(article).content().headline()).isEqualTo(ASK);
        assertThat(classes(article))
                .containsEntry(1, LineClass.ALTERNATIVE_HEADLINE)
                .containsEntry(3, LineClass.HEADLINE);

        rule(article, 3, null, null);

        assertThat(fresh(article).content()).isEqualTo(article.content());
        assertThat(classes(article)).containsEntry(1, LineClass.HEADLINE);
    }

    @Test
    void refusesWhatCannotBe() {
        Article article = imported("tal", "---", "outlet: Tal Wire", "---", "Herons return to Tal", KEEPER);
        long report = report(article);

        assertThatThrownBy(() -> rule(article, 2, LineClass.BODY, null))
                .isInstanceOf(RulingRefused.class)
                .hasMessageContaining("data of the file");
        assertThatThrownBy(() -> rule(article, 5, LineClass.LABEL, null))
                .isInstanceOf(RulingRefused.class)
                .hasMessageContaining("nothing were left");
        assertThatThrownBy(() -> rule(article, 5, LineClass.BODY, null)).isInstanceOf(RulingRefused.class);
        assertThatThrownBy(() -> rulings.rule(
                        new Rulings.Wish(article.slug(), report - 1, 5, LineClass.DEK, false, null), "eve"))
                .isInstanceOf(RulingRefused.class)
                .hasMessageContaining("come in again");
        assertThat(rulings.history(report, 5)).isEmpty();
    }

    @Test
    void isNeverChangedOrRemoved() {
        Article article = imported("ada", "Herons return to Ada", KEEPER, ASK, NESTS);
        rule(article, 3, LineClass.LABEL, null);

        assertThatThrownBy(() ->
                        jdbc.sql("update line_ruling set line_class = 'BODY'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed or removed");
        assertThatThrownBy(() -> jdbc.sql("delete from line_ruling").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into line_ruling (report_id, line, line_class, ruled_by, ruled_at)
                        values (?, 99, 'BODY', 'eve', now())""").param(report(article)).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void staysInForceWhenTheFileComesInAgain() {
        Article article = imported("ith", "Herons return to Ith", KEEPER, ASK, NESTS);
        long first = report(article);
        rule(article, 3, LineClass.BOILERPLATE, "not news");

        imported("ith", "Herons return to Ith", KEEPER, ASK, NESTS);
        assertThat(body(article)).containsExactly(KEEPER, NESTS);

        String more = "A second colony lives upstream, and nobody has counted it.";
        imported("ith", "Herons return to Ith", KEEPER, more, ASK, NESTS);

        assertThat(report(article)).isNotEqualTo(first);
        assertThat(jdbc.sql("select message from import_item where article_id = ? order by run_id desc limit 1")
                        .param(article.id())
                        .query(String.class)
                        .single())
                .isEqualTo("the file has changed, and the article has taken it up; a ruling on a line still counts");
        assertThat(body(article)).containsExactly(KEEPER, more, NESTS);
        assertThat(classes(article)).containsEntry(4, LineClass.BOILERPLATE).containsEntry(3, LineClass.BODY);
        assertThat(rulings.history(report(article), 4))
                .extracting(LineRuling::by, LineRuling::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("eve", "not news"));

        rule(article, 4, null, null);
        imported("ith", "Herons return to Ith", KEEPER, ASK, NESTS);

        assertThat(report(article)).isEqualTo(first);
        assertThat(body(article)).containsExactly(KEEPER, ASK, NESTS);
    }

    @Test
    void countsBesideOneThatIsMadeInTheSameMoment() throws Exception {
        Article article = imported("tev", "Herons return to Tev", KEEPER, ASK, NESTS);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Filed.TakenUp>> both = two.invokeAll(List.of(
                    () -> rule(article, 2, LineClass.BOILERPLATE, null),
                    () -> rule(article, 3, LineClass.BOILERPLATE, null)));
            for (Future<Filed.TakenUp> one : both) {
                one.get();
            }
        } finally {
            two.shutdown();
        }

        assertThat(body(article)).containsExactly(NESTS);
    }

    @Test
    void isNotCarriedToALineThatStandsTwice() {
        Article article = imported("sul", "Herons return to Sul", KEEPER, ASK, NESTS);
        rule(article, 3, LineClass.BOILERPLATE, null);

        imported("sul", "Herons return to Sul", ASK, KEEPER, ASK, NESTS);

        assertThat(body(article)).containsExactly(ASK, KEEPER, ASK, NESTS);
    }

    @Test
    void doesNotRefuseAFileForWhatWasRuledOfAnother() {
        Article article = imported("ull", "Herons return to Ull", KEEPER, ASK);
        rule(article, 3, LineClass.BOILERPLATE, null);

        imported("ull", "Herons return to Ull", ASK);

        assertThat(body(article)).containsExactly(ASK);
        assertThat(classes(article)).containsEntry(2, LineClass.BODY);
    }

    @Test
    void countsAsTouchedWhenTheImportIsTakenBack() {
        Article words = imported("gant", "Herons return to Gant", KEEPER, ASK, NESTS);
        Article noWords = imported("brod", "Herons return to Brod", KEEPER, NESTS, "Share this:");
        assertThat(classes(noWords)).containsEntry(4, LineClass.BOILERPLATE);
        rule(words, 3, LineClass.BOILERPLATE, null);
        rule(noWords, 4, LineClass.LABEL, null);

        assertThat(takenBack(words).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(takenBack(noWords).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(fresh(noWords).head().number()).isEqualTo(1);
    }

    @Test
    void standsWhenAChangedFileIsTakenBack() {
        Article article = imported("esk", "Herons return to Esk", KEEPER, ASK, NESTS);
        rule(article, 3, LineClass.BOILERPLATE, null);
        Content ruled = fresh(article).content();
        imported("esk", "Herons are back in Esk", KEEPER, ASK, NESTS);

        assertThat(takenBack(article).outcome()).isEqualTo(Outcome.TAKEN_BACK);

        assertThat(fresh(article).content()).isEqualTo(ruled);
        assertThat(classes(article)).containsEntry(3, LineClass.BOILERPLATE);
        rule(article, 3, null, null);
        assertThat(fresh(article).content()).isEqualTo(article.content());
    }

    private Item takenBack(Article article) {
        long run = jdbc.sql("select max(run_id) from import_item where article_id = ?")
                .param(article.id())
                .query(Long.class)
                .single();
        long undo = imports.takeBack(run, "ada");
        assertThat(imports.await(undo, LONG)).isTrue();
        return imports.item(undo, 1);
    }

    private Article imported(String name, String... lines) {
        ReceivedFile file =
                new ReceivedFile(name + ".txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        long run = imports.begin(
                new Errand(Origin.UPLOAD, null, "ada", false), List.of(receiver -> receiver.accept(file)));
        assertThat(imports.await(run, LONG)).isTrue();
        return articles.bySlug(String.valueOf(imports.item(run, 1).slug()));
    }

    private Filed.TakenUp rule(Article article, int line, @Nullable LineClass lineClass, @Nullable String note) {
        return rulings.rule(new Rulings.Wish(article.slug(), report(article), line, lineClass, false, note), "eve");
    }

    private void edit(Article article, Content wished) {
        archive.edit(article.slug(), wished, fresh(article).head().id(), "ida", "");
    }

    private Article fresh(Article article) {
        return articles.bySlug(article.slug());
    }

    private List<String> body(Article article) {
        return fresh(article).content().body().stream().map(Block::text).toList();
    }

    private long report(Article article) {
        return archive.provenance(article).reportId();
    }

    private Map<Integer, @Nullable LineClass> classes(Article article) {
        Provenance report = archive.provenance(article);
        Map<Integer, @Nullable LineClass> classes = new TreeMap<>();
        ledger.lines(report.reportId(), report.file(), archive.bytes(article.slug()))
                .forEach(line -> classes.put(line.number(), line.taken()));
        return classes;
    }

    private List<String> audit(String action) {
        return jdbc.sql("select detail from audit_entry where action = ? and actor = 'eve'")
                .param(action)
                .query(String.class)
                .list();
    }
}
