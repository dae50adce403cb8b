package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.ReportCollection;
import stemma.delivery.Delivery;
import stemma.parsing.ReceivedFile;
import stemma.revision.Passage;

/** What a preview says, and whether it comes so; each test brings files of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=previews")
@OnFreshDatabase
class PreviewTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String FLOOD =
            "Flood closes the Marren bridge\n\nThe river Marren rose four metres on Friday and"
                    + " closed the stone bridge at Holmsund, police said.\n\nTwo buses were stranded in Holmsund overnight.\n";
    private static final String FLOOD_AGAIN =
            "Marren bridge closed by flood\n\nPolice closed the stone bridge at Holmsund"
                    + " on Friday after the river Marren rose four metres.\n\nTwo buses were stranded overnight in Holmsund.\n";

    @Autowired
    private Imports imports;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource source;

    @Autowired
    private Crowd crowd;

    @Autowired
    private TransactionTemplate transaction;

    private static Delivery file(String name, String text) {
        return receiver -> receiver.accept(new ReceivedFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private long run(boolean preview, Delivery... files) {
        long run = imports.begin(new Errand(Origin.UPLOAD, "a test", "ada", preview), List.of(files));
        assertThat(imports.await(run, LONG)).isTrue();
        return run;
    }

    private Prediction prediction(long run, int position) {
        return Objects.requireNonNull(imports.prediction(run, position));
    }

    private Article article(String sourceKey) {
        return articles.bySlug(articles.findBySourceKey(ReportCollection.DEFAULT, sourceKey)
                .orElseThrow()
                .slug());
    }

    private Item accepted(long run) {
        imports.accept(run, "ada");
        assertThat(imports.await(run, LONG)).isTrue();
        return imports.items(run, 0, 1).get(0);
    }

    private Map<String, Object> everything() {
        return jdbc.sql("""
                        select (select count(*) from report) as reports, (select count(*) from article) as articles,
                            (select count(*) from revision) as revisions, (select count(*) from story) as stories,
                            (select count(*) from placement) as placements, (select count(*) from ledger_line) as lines,
                            (select count(*) from matching_text) as texts, (select max(changed_at) from story) as changed,
                            (select count(*) from audit_entry where action <> 'start preview') as audited""").query().singleRow();
    }

    @Test
    void changesNothingAndLetsTheFilesOfARunSeeEachOther() {
        Map<String, Object> before = everything();

        long run = run(true, file("flood-1.txt", FLOOD), file("flood-2.txt", FLOOD_AGAIN), file("void.txt", "\n"));

        assertThat(everything()).isEqualTo(before);
        assertThat(imports.run(run).state()).isEqualTo(State.PREVIEWED);
        assertThat(imports.run(run).counts()).isEqualTo(new Counts(3, 2, 0, 0, 1, 0, 0));
        Prediction.Joining joining = Objects.requireNonNull(prediction(run, 2).joining());
        assertThat(joining.title()).isEqualTo("Flood closes the Marren bridge");
        assertThat(joining.score()).isBetween(0.38, 1.0);
        assertThat(joining.near()).hasSize(1);
        assertThat(joining.near().get(0).shared()).contains("Holmsund");
        assertThat(Objects.requireNonNull(prediction(run, 1).joining()).score()).isNull();
        assertThat(Objects.requireNonNull(prediction(run, 1).after()).headline())
                .isEqualTo("Flood closes the Marren bridge");
        assertThat(prediction(run, 3).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(imports.items(run, 0, 9)).extracting(Item::outcome).containsOnlyNulls();
    }

    @Test
    void whatWasPreviewedIsWhatHappens() {
        long run = run(
                true,
                file("quarry-1.txt", "Quarry at Delph reopens\n\nThe slate quarry at Delph reopened on Monday.\n"),
                file("quarry-2.txt", " \n"));
        List<Item> previewed = imports.items(run, 0, 9);

        accepted(run);

        List<Item> imported = imports.items(run, 0, 9);
        assertThat(imported).extracting(Item::verdict).containsExactly(Outcome.NEW, Outcome.REFUSED);
        assertThat(imported)
                .extracting(Item::verdict)
                .isEqualTo(previewed.stream().map(Item::verdict).toList());
        assertThat(imported)
                .extracting(Item::reason)
                .isEqualTo(previewed.stream().map(Item::reason).toList());
        assertThat(imported).extracting(Item::difference).containsOnlyNulls();
        assertThat(imports.run(run).counts()).isEqualTo(new Counts(2, 1, 0, 0, 1, 0, 0));
        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "quarry-1"))
                .isPresent();
        assertThatThrownBy(() -> imports.accept(run, "ada")).isInstanceOf(RunRefused.class);
    }

    @Test
    void showsTheWordsThatWouldChange() {
        run(
                false,
                file("tide.txt", "Tide mill turns\n\nThe tide mill at Rhos turns again on Sunday, its miller said.\n"));

        long run = run(
                true,
                file("tide.txt", "Tide mill turns\n\nThe tide mill at Rhos turns again on Monday, its miller said.\n"));

        Prediction prediction = prediction(run, 1);
        assertThat(prediction.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(prediction.changes()).hasSize(1);
        assertThat(prediction.changes().get(0).passages())
                .filteredOn(Passage::isChanged)
                .singleElement()
                .satisfies(passage -> assertThat(passage.segments())
                        .filteredOn(segment -> !segment.isSame())
                        .extracting(
                                segment -> segment.kind() + " " + segment.text().strip())
                        .containsExactly("DELETED Sunday", "INSERTED Monday"));
        assertThat(article("tide").content().bodyText()).contains("Sunday");
    }

    @Test
    void saysWhatDiffersWhenSomethingElseCameInBetween() {
        long run = run(
                true, file("weir.txt", "Weir at Coln breaks\n\nThe weir at Coln broke on Tuesday, anglers said.\n"));
        run(false, file("weir.txt", "Weir at Coln holds\n\nThe weir at Coln holds, anglers said on Tuesday.\n"));

        Item item = accepted(run);

        assertThat(item.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(item.difference()).contains("The preview had said: imported, a new article", "begins a story");
        assertThat(imports.run(run).counts().differing()).isEqualTo(1);
    }

    @Test
    void saysWhenOtherWordsWereChangedThanThePreviewShowed() {
        run(false, file("loom.txt", "Loom of Setter sold\n\nThe last loom of Setter was sold on Monday.\n"));
        long run = run(true, file("loom.txt", "Loom of Setter sold\n\nThe last loom of Setter was sold on Friday.\n"));
        run(false, file("loom.txt", "Loom of Setter sold\n\nThe last loom of Setter was sold on Sunday.\n"));

        Item item = accepted(run);

        assertThat(item.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(item.difference()).contains("The preview had shown other words");
    }

    @Test
    void saysWhenAnEditorFixedTheArticleInBetween() {
        run(false, file("kiln.txt", "Kiln of Ashby lit\n\nThe kiln of Ashby was lit on Monday, potters said.\n"));
        long run = run(
                true, file("kiln.txt", "Kiln of Ashby lit\n\nThe kiln of Ashby was lit on Friday, potters said.\n"));
        Article article = article("kiln");
        archive.edit(
                article.slug(),
                article.content().withHeadline("Ashby kiln lit"),
                article.head().id(),
                "eve",
                "");

        Item item = accepted(run);

        assertThat(item.message()).contains("beside the editors’ fixes");
        assertThat(item.difference()).contains("The preview had said: changed", "the article has taken it up");
    }

    @Test
    void beginsAPreviewAnewThatWasCutOff() throws Exception {
        long run;
        try (Turn other = Turn.take(source).orElseThrow()) {
            Errand errand = new Errand(Origin.UPLOAD, "a test", "ada", true);
            run = imports.begin(errand, List.of(RunsTests.files("teal", 3)));
            jdbc.sql(
                            "update import_item set prediction = '{\"outcome\": \"CHANGED\"}' where run_id = ? and position = 1")
                    .param(run)
                    .update();
            jdbc.sql("update import_run set changed = 1 where id = ?")
                    .param(run)
                    .update();
            assertThat(other.stands()).isTrue();
        }
        assertThat(imports.await(run, LONG)).isTrue();

        assertThat(imports.run(run).counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0, 0));
        assertThat(imports.items(run, 0, 9)).extracting(Item::verdict).containsOnly(Outcome.NEW);
    }

    /** A preview holds what an editor may want to save; it gives way a few times, and then comes to its end. */
    @Test
    void noticesWhoWaitsForIt() {
        Crowd.Patience patience = crowd.patience();
        jdbc.sql("create table door (id int)").update();
        jdbc.sql("insert into door values (1)").update();
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("update door set id = 2").update();
                pause(600);
                assertThat(patience.isOver()).as("nobody waits").isFalse();
                Thread editor =
                        new Thread(() -> jdbc.sql("update door set id = 3").update());
                editor.start();
                pause(600);
                assertThat(patience.isOver()).isTrue();
                assertThat(patience.isOver()).as("it looks every now and then").isFalse();
                pause(600);
                assertThat(patience.isOver()).isTrue();
                pause(600);
                assertThat(patience.isOver()).isTrue();
                pause(600);
                assertThat(patience.isOver()).as("the fourth time").isFalse();
            });
        } finally {
            jdbc.sql("drop table door").update();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void discardsAPreviewAndItsBytes() {
        long run = run(true, file("mast.txt", "Mast of Vigra falls\n\nThe radio mast of Vigra fell on Friday.\n"));

        imports.cancel(run, "ada");

        assertThat(imports.run(run).state()).isEqualTo(State.CANCELLED);
        assertThat(jdbc.sql("select count(*) from import_item where run_id = ? and content is not null")
                        .param(run)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "mast")).isEmpty();
    }

    @Test
    void refusesWhatTheDatabaseWouldRefuseAndGoesOn() {
        jdbc.sql("alter table article add constraint no_basalt check (slug not like '%basalt%')")
                .update();
        try {
            long run = run(
                    true,
                    file("basalt.txt", "Basalt of Stell quarried\n\nBasalt of Stell was quarried on Monday.\n"),
                    file("gneiss.txt", "Gneiss of Orm shipped\n\nGneiss from Orm was shipped on Monday.\n"));

            assertThat(imports.items(run, 0, 9))
                    .extracting(Item::verdict)
                    .containsExactly(Outcome.REFUSED, Outcome.NEW);
            accepted(run);
            assertThat(imports.items(run, 0, 9)).extracting(Item::difference).containsOnlyNulls();
            assertThat(imports.run(run).counts()).isEqualTo(new Counts(2, 1, 0, 0, 1, 0, 0));
        } finally {
            jdbc.sql("alter table article drop constraint no_basalt").update();
        }
    }
}
