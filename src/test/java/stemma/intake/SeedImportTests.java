package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.WarningCode;
import stemma.delivery.Delivery;
import stemma.parsing.ReceivedFile;
import stemma.revision.Content;
import stemma.story.Newsdesk;

/** What stands in the database after a start, and after other starts and imports; each test goes on from the last. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=seeds")
@OnFreshDatabase
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeedImportTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SeedImport seeds;

    @Autowired
    private Imports imports;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private Newsdesk newsdesk;

    private static Resource[] files() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:/db/seed/*.txt");
    }

    private List<Map<String, Object>> everything() {
        return jdbc.sql("""
                        select (select count(*) from report) as reports, (select count(*) from article) as articles,
                            (select count(*) from revision) as revisions, (select count(*) from import_run) as runs,
                            (select count(*) from story) as stories, (select count(*) from audit_entry) as audited""").query().listOfRows();
    }

    private Item importing(String name, String text) {
        ReceivedFile file = new ReceivedFile(name, text.getBytes(StandardCharsets.UTF_8));
        Errand errand = new Errand(Origin.UPLOAD, name, "ada", false);
        long run = imports.begin(errand, List.<Delivery>of(receiver -> receiver.accept(file)));
        assertThat(imports.await(run, Duration.ofSeconds(20))).isTrue();
        return imports.items(run, 0, 10).get(0);
    }

    private Article article(Item item) {
        return articles.bySlug(String.valueOf(item.slug()));
    }

    @Test
    @Order(1)
    void keepsEveryReportByteForByte() throws IOException {
        assertThat(files()).hasSize(5);
        for (Resource file : files()) {
            byte[] kept = jdbc.sql("select content from report where file_name = ?")
                    .param(file.getFilename())
                    .query(byte[].class)
                    .single();
            assertThat(kept).isEqualTo(file.getContentAsByteArray());
        }
    }

    @Test
    @Order(2)
    void makesFiveArticlesAndOneStory() {
        assertThat(jdbc.sql("select count(*) from article").query(Long.class).single())
                .isEqualTo(5);
        assertThat(jdbc.sql("select count(*) from story").query(Long.class).single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from placement").query(Long.class).single())
                .isEqualTo(5);
    }

    @Test
    @Order(3)
    void accountsForEightyLines() {
        assertThat(jdbc.sql("select count(*) from ledger_line")
                        .query(Long.class)
                        .single())
                .isEqualTo(80);
    }

    @Test
    @Order(4)
    void changesNothingOnTheNextStart() {
        List<Map<String, Object>> before = everything();

        seeds.afterSingletonsInstantiated();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void keepsWhyEachReportIsInTheStory() {
        List<Double> scores = jdbc.sql(
                        "select score from placement where score is not null and jsonb_array_length(evidence -> 'nearest') > 0")
                .query(Double.class)
                .list();

        assertThat(scores).hasSize(4).allMatch(score -> score > 0 && score <= 1);
    }

    @Test
    @Order(6)
    void letsASixthReportOfTheEventJoin() throws IOException {
        Item item = importing(
                "sixth.txt",
                new String(
                        getClass()
                                .getResourceAsStream("/matching/icpa-exit-sixth-report.txt")
                                .readAllBytes(),
                        StandardCharsets.UTF_8));

        assertThat(item.outcome()).isEqualTo(Outcome.NEW);
        assertThat(jdbc.sql("select count(*) from story").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    @Order(7)
    void givesAnotherSubjectItsOwnStory() throws IOException {
        Item item = importing(
                "ferry.txt",
                new String(
                        getClass()
                                .getResourceAsStream("/matching/harbour-ferry-fire.txt")
                                .readAllBytes(),
                        StandardCharsets.UTF_8));

        assertThat(item.outcome()).isEqualTo(Outcome.NEW);
        assertThat(jdbc.sql("select count(*) from story").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    @Order(8)
    void takesUpAChangedFileThatNobodyEdited() {
        importing(
                "changing.txt",
                "Harbour bridge opens\n\nThe bridge over the harbour opened on Tuesday, the city said.");

        Item again = importing(
                "changing.txt",
                "Harbour bridge opens late\n\nThe bridge over the harbour opened on Friday, the city said.");

        assertThat(again.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(article(again).title()).isEqualTo("Harbour bridge opens late");
        assertThat(article(again).head().number()).isEqualTo(2);
    }

    @Test
    @Order(9)
    void bringsAnEditorsFixAndAChangedFileTogether() {
        Article article = article(
                importing(
                        "edited.txt",
                        "Mine reopens in valley\n\nThe copper mine in the valley reopened, its owner said. About 40 miners came."));
        Content fixed = article.content().withHeadline("Copper mine reopens");
        archive.edit(article.slug(), fixed, article.head().id(), "eve", "clearer");

        Item again = importing(
                "edited.txt",
                "Mine reopens in valley\n\nThe copper mine in the valley reopened on Monday, its owner said. About 40 miners came.");

        assertThat(again.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(article(again).title()).isEqualTo("Copper mine reopens");
        assertThat(article(again).content().bodyText())
                .isEqualTo("The copper mine in the valley reopened on Monday, its owner said. About 40 miners came.");
        assertThat(article(again).incoming()).isNull();
        assertThat(archive.bytes(article.slug()))
                .asString(StandardCharsets.UTF_8)
                .contains("on Monday");
    }

    @Test
    @Order(10)
    void leavesToAnEditorWhatBothChanged() {
        Item third = importing(
                "edited.txt",
                "Mine reopens\n\nThe copper mine in the valley reopened on Monday, its owner said. About 50 miners came.");

        assertThat(third.message()).contains("1 place");
        assertThat(article(third).title()).isEqualTo("Copper mine reopens");
        assertThat(article(third).content().bodyText()).endsWith("About 50 miners came.");
        assertThat(article(third).warnings()).anyMatch(warning -> warning.code() == WarningCode.SOURCE_CHANGED);

        Article waiting = article(third);
        long incoming = jdbc.sql("select incoming_id from article where id = ?")
                .param(waiting.id())
                .query(Long.class)
                .single();
        archive.decideIncoming(
                waiting.slug(), incoming, Set.of(0), waiting.head().id(), "eve");

        assertThat(article(third).title()).isEqualTo("Mine reopens");
        assertThat(article(third).incoming()).isNull();
        assertThat(article(third).warnings()).noneMatch(warning -> warning.code() == WarningCode.SOURCE_CHANGED);
    }

    @Test
    @Order(10)
    void followsASourceThatTakesItsOwnChangeBackWhileAnEditorIsAsked() {
        String first = "Dam holds\n\nThe dam held on Monday. About 40 people left their homes.";
        Article article = article(importing("dam.txt", first));
        archive.edit(
                article.slug(),
                article.content().withHeadline("Dam Holds Firm"),
                article.head().id(),
                "eve",
                "");
        importing("dam.txt", "Dam stands\n\nThe dam held on Monday. About 90 people left their homes.");

        Item again = importing("dam.txt", "Dam stands\n\nThe dam held on Monday. About 40 people left their homes.");

        assertThat(article(again).content().bodyText()).endsWith("About 40 people left their homes.");
        assertThat(article(again).title()).isEqualTo("Dam Holds Firm");
        assertThat(article(again).incoming()).isNotNull();

        Item back = importing("dam.txt", first);

        assertThat(article(back).title()).isEqualTo("Dam Holds Firm");
        assertThat(article(back).incoming()).isNull();
    }

    @Test
    @Order(11)
    void saysUnchangedForTheSameBytes() {
        String text = "Town hall gets new roof\n\nThe roof of the town hall was renewed this spring, the mayor said.";
        importing("roof.txt", text);

        assertThat(importing("roof.txt", text).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    @Order(12)
    void refusesABadFileAndKeepsItsBytes() {
        Item item = importing("blank.txt", " \n\t\n");

        assertThat(item.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(item.message()).isNotBlank();
        assertThat(jdbc.sql("select content from import_item where name = 'blank.txt'")
                        .query(byte[].class)
                        .single())
                .isEqualTo(" \n\t\n".getBytes(StandardCharsets.UTF_8));
        assertThat(jdbc.sql("select count(*) from report where file_name = 'blank.txt'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
