package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.ReportCollection;
import stemma.matching.MatchingSettings;
import stemma.matching.MatchingThresholds;
import stemma.parsing.ReceivedFile;
import stemma.placing.Tuning;
import stemma.rearrangement.Rearrangement;
import stemma.rearrangement.Rearrangements;
import stemma.rearrangement.Rearranging;

/** Whole runs are taken back, and their undoing too. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=undo")
@OnFreshDatabase
class TakingBackTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final List<String> CONTENT = List.of(
            "article", "placement", "story", "merge", "merge_move", "matching_text", "matching_term", "matching_copy");

    @Autowired
    private Imports imports;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tuning tuning;

    @Autowired
    private MatchingThresholds thresholds;

    @Autowired
    private Rearrangements rearrangements;

    @Autowired
    private Rearranging rearranging;

    @Test
    void leavesWhatWasAndBringsItBackAgain() {
        imported("swan-1", "Swans return to Lake Vey", "Forty swans came back to Lake Vey on Monday, a keeper said.");
        List<String> before = dump();
        long run = done(imports.begin(errand(), List.of(receiver -> {
            receiver.accept(
                    file("swan-1", "Swans return to Lake Vey", "Fifty swans came back to Lake Vey, a keeper said."));
            receiver.accept(file("swan-2", "Lake Vey has its swans back", "Swans came back to Lake Vey on Monday."));
            receiver.accept(file("mill-1", "Mill at Orm opens", "The mill at Orm opened its doors, its owner said."));
            receiver.accept(file("mill-1", "Mill at Orm opens", "The mill at Orm opened its doors, its owner said."));
            receiver.accept(new ReceivedFile("blank.txt", new byte[] {' '}));
        })));
        List<String> after = dump();

        long undo = done(imports.takeBack(run, "ada"));

        assertThat(dump()).isEqualTo(before);
        assertThat(imports.items(undo, 0, 9))
                .extracting(Item::name)
                .startsWith("mill-1.txt")
                .endsWith("swan-1.txt");
        assertThat(imports.run(undo).counts()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0, 0));
        assertThat(imports.undoOf(run)).contains(undo);
        assertThatThrownBy(() -> imports.takeBack(run, "ada"))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining("taken back already, by run " + undo);

        done(imports.takeBack(undo, "ada"));

        assertThat(dump()).isEqualTo(after);
        assertThat(imports.undoOf(run)).isEmpty();
        done(imports.takeBack(run, "ada"));
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void keepsWhatSomebodyTouchedUntilSomebodyInsists() {
        long run = done(imports.begin(errand(), List.of(receiver -> {
            receiver.accept(file("bell-1", "Bell of Karst rings", "The bell of Karst rang at noon, a monk said."));
            receiver.accept(
                    file("reed-1", "Reed beds of Lom burn", "The reed beds of Lom burned down, a ranger said."));
        })));
        Article bell =
                articles.findBySourceKey(ReportCollection.DEFAULT, "bell-1").orElseThrow();
        Article fixed = articles.bySlug(bell.slug());
        archive.edit(
                fixed.slug(),
                fixed.content().withHeadline("Bell rings"),
                fixed.head().id(),
                "eve",
                "");

        long undo = done(imports.takeBack(run, "ada"));

        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "reed-1")).isEmpty();
        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "bell-1")).isPresent();
        Item kept = imports.items(undo, 1, 1).get(0);
        assertThat(kept.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(kept.message()).contains("eve");
        assertThat(imports.run(undo).counts()).isEqualTo(new Counts(2, 0, 0, 1, 1, 0, 0));

        imports.insist(undo, kept.position(), "ada");

        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "bell-1")).isEmpty();
        assertThat(imports.run(undo).counts()).isEqualTo(new Counts(2, 0, 0, 2, 0, 0, 0));
    }

    @Test
    void leavesNoStoryBehindWhenRunsAreTakenBackInTheOrderInWhichTheyCame() {
        List<String> before = dump();
        String words = "The ferry of Tarn ran aground on a sandbank, and its captain waded ashore with the mail.";
        long first = done(imports.begin(
                errand(), List.of(receiver -> receiver.accept(file("ferry-1", "Ferry of Tarn aground", words)))));
        long second = done(imports.begin(
                errand(),
                List.of(receiver -> receiver.accept(file("ferry-2", "Captain of Tarn wades ashore", words)))));
        assertThat(imports.items(second, 0, 1).get(0).message()).contains("joins the story “Ferry of Tarn aground”");

        done(imports.takeBack(first, "ada"));
        done(imports.takeBack(second, "ada"));

        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void takesBackWhatWasPlacedAnewInBetween() throws InterruptedException {
        List<String> before = dump();
        String words =
                "The windmill of Sarn lost a sail in the storm on Friday, and its miller Edda Rook climbed up to tie the rest.";
        long run = done(imports.begin(errand(), List.of(receiver -> {
            receiver.accept(file("sail-1", "Windmill of Sarn loses a sail", words));
            receiver.accept(file("sail-2", "Miller of Sarn ties down sails", words + " Nobody was hurt."));
        })));
        tuning.move(new MatchingSettings(1, 0.9), "ada");
        long anew = rearrangements.begin("ada");
        until(anew, Rearrangement.State.READY);
        rearrangements.move(anew, "ada");
        until(anew, Rearrangement.State.DONE);
        assertThat(rearrangements.byId(anew).moves()).isPositive();
        rearrangements.undo(anew, "ada");
        until(anew, Rearrangement.State.UNDONE);

        long undo = done(imports.takeBack(run, "ada"));

        assertThat(imports.run(undo).counts()).isEqualTo(new Counts(2, 0, 0, 2, 0, 0, 0));
        assertThat(dump().stream().filter(row -> !row.startsWith("story ")))
                .containsExactlyElementsOf(
                        before.stream().filter(row -> !row.startsWith("story ")).toList());
        done(imports.takeBack(undo, "ada"));
        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "sail-2")).isPresent();
        done(imports.takeBack(run, "ada"));
        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "sail-1")).isEmpty();
    }

    @AfterEach
    void placeAsUsual() {
        tuning.move(thresholds.configured(), "ada");
    }

    private void until(long anew, Rearrangement.State state) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (rearrangements.byId(anew).state() != state && System.nanoTime() < end) {
            rearranging.goOn();
            Thread.sleep(50);
        }
        assertThat(rearrangements.byId(anew).state()).isEqualTo(state);
    }

    @Test
    void refusesARunThatGoesOn() {
        long run = imports.begin(
                new Errand(Origin.UPLOAD, null, "ada", true),
                List.of(receiver -> receiver.accept(
                        file("pier-1", "Pier of Gant sways", "The pier of Gant swayed in the storm, a sailor said."))));
        imports.await(run, LONG);

        assertThatThrownBy(() -> imports.takeBack(run, "ada")).isInstanceOf(RunRefused.class);
    }

    private long done(long run) {
        assertThat(imports.await(run, LONG)).isTrue();
        return run;
    }

    private void imported(String name, String headline, String text) {
        done(imports.begin(errand(), List.of(receiver -> receiver.accept(file(name, headline, text)))));
    }

    private static Errand errand() {
        return new Errand(Origin.UPLOAD, null, "ada", false);
    }

    private static ReceivedFile file(String name, String headline, String text) {
        return new ReceivedFile(name + ".txt", (headline + "\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> dump() {
        return CONTENT.stream()
                .flatMap(table -> jdbc
                        .sql("select '" + table + " ' || to_jsonb(t)::text from " + table + " t order by 1")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }
}
