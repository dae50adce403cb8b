package stemma.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.ReportCollection;
import stemma.regrouping.Regroupings;
import stemma.revision.Content;
import stemma.story.Newsdesk;
import stemma.story.Stories;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class DeedsTests {

    private static final AtomicLong RUNS = new AtomicLong(1_000);

    @Autowired
    private Deeds deeds;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Regroupings regroupings;

    @Autowired
    private Stories stories;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final long run = RUNS.incrementAndGet();
    private final long undo = RUNS.incrementAndGet();

    @Test
    void leavesExactlyWhatWasBeforeTheRunAndTheRunExactlyWhenThatIsTakenBackToo() {
        newsroom.file("glacier-1", glacier("Glacier lake bursts above Tolmin", "Forty homes were flooded by noon."));
        newsroom.file("glacier-2", glacier("Glacier lake bursts near Tolmin", "Rescue teams came from the valley."));
        Map<String, List<String>> before = dump();

        filed(1, "glacier-3", glacier("Burst glacier lake floods Tolmin", "The army sent four helicopters."));
        filed(2, "glacier-2", glacier("Glacier lake bursts near Tolmin", "Rescue teams came from two valleys."));
        filed(3, "opera-1", opera("Opera house in Sarn gets new roof", "The roof cost nine million."));
        filed(4, "opera-2", opera("New roof for the opera house in Sarn", "Copper plates were laid for months."));
        Map<String, List<String>> after = dump();
        assertThat(after).isNotEqualTo(before);
        assertThat(storyOf("opera-1")).isEqualTo(storyOf("opera-2"));
        assertThat(storyOf("glacier-1")).isEqualTo(storyOf("glacier-3"));

        takeBack(run, undo, 4, 3, 2, 1);
        assertThat(dump()).isEqualTo(before);
        assertThat(withdrawn()).isEqualTo(4);

        takeBack(undo, RUNS.incrementAndGet(), 1, 2, 3, 4);
        assertThat(dump()).isEqualTo(after);
        assertThat(withdrawn()).isZero();
    }

    @Test
    void keepsWhatAnEditorHasTouched() {
        Article article = filed(1, "kiln-1", Newsroom.content("Kiln of Brod lit again", "The kiln of Brod was lit."));
        archive.edit(
                article.slug(),
                article.content().withHeadline("Kiln lit"),
                article.head().id(),
                "eve",
                "");
        Map<String, List<String>> edited = dump();

        assertThatThrownBy(() -> takeBack(run, undo, 1))
                .isInstanceOf(TouchedSince.class)
                .hasMessageContaining("revision 2 by eve");
        assertThat(dump()).isEqualTo(edited);
    }

    @Test
    void takesATouchedArticleOutWhenSomebodyInsists() {
        Article article = filed(1, "loom-1", Newsroom.content("Loom of Tarn burns", "The old loom of Tarn burned."));
        Map<String, List<String>> edited = edited(article);

        transaction.executeWithoutResult(status -> deeds.takeOut(run, 1, undo, 1));
        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "loom-1")).isEmpty();

        takeBack(undo, RUNS.incrementAndGet(), 1);
        assertThat(dump()).isEqualTo(edited);
    }

    private Map<String, List<String>> edited(Article article) {
        archive.edit(
                article.slug(),
                article.content().withHeadline("Loom burns"),
                article.head().id(),
                "eve",
                "");
        return dump();
    }

    @Test
    void keepsAnArticleWhoseStoryWasMerged() {
        Article article =
                filed(1, "tram-1", Newsroom.content("Tram in Orle derails", "A tram left its rails in Orle."));
        Article other = newsroom.about("kite jamboree", "Pelm");
        regroupings.merge(storySlug(other), storySlug(article), new stemma.story.Keep(false, false), "eve");

        assertThatThrownBy(() -> takeBack(run, undo, 1)).isInstanceOf(TouchedSince.class);
        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "tram-1")).isPresent();
    }

    @Test
    void leavesTheStoryToThoseWhoJoinedItSince() {
        filed(1, "quay-1", quay("Quay wall of Mure gives way", "Two barges sank at once."));
        Article later =
                newsroom.file("quay-2", quay("Wall of the quay in Mure gives way", "Divers looked for a barge."));
        String story = storySlug(later);

        takeBack(run, undo, 1);

        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "quay-1")).isEmpty();
        assertThat(stories.bySlug(story).lead().id()).isEqualTo(later.id());
    }

    @Test
    void letsATakenBackFileComeInAgain() {
        Content words = Newsroom.content("Bees of Ulm move house", "A swarm of bees moved into the town hall of Ulm.");
        filed(1, "bees-1", words);
        takeBack(run, undo, 1);
        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "bees-1")).isEmpty();

        newsroom.file("bees-1", words);

        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "bees-1")).isPresent();
        assertThat(jdbc.sql("select count(*) from withdrawal join report on id = report_id where source_key = 'bees-1'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> takeBack(undo, RUNS.incrementAndGet(), 1)).isInstanceOf(TouchedSince.class);
    }

    @Test
    void putsBackWhatWasNotedBeforeArticlesPointedAtTheirOutlets() {
        String slug = filed(
                        1, "tapestry-1", Newsroom.content("Tapestry of Vrana back", "The tapestry of Vrana is back."))
                .slug();
        takeBack(run, undo, 1);
        jdbc.sql("alter table deed disable trigger deed_is_append_only").update();
        jdbc.sql("update deed set before = before - 'outlet_id' - 'author_ids' - 'topic_ids' where run_id = ?")
                .param(undo)
                .update();
        jdbc.sql("alter table deed enable trigger deed_is_append_only").update();

        takeBack(undo, RUNS.incrementAndGet(), 1);

        assertThat(articles.bySlug(slug).outletId()).isNull();
        assertThat(articles.bySlug(slug).content().outlet()).isEqualTo("Test Wire");
    }

    @Test
    void putsBackWhatWasNotedBeforeThereWereCollections() {
        filed(1, "raft-1", Newsroom.content("Raft of Ebbe sinks", "The raft of Ebbe sank in the harbour."));
        Map<String, List<String>> filed = dump();
        takeBack(run, undo, 1);
        jdbc.sql("alter table deed disable trigger deed_is_append_only").update();
        jdbc.sql("update deed set before = before - 'collection_id' where run_id = ?")
                .param(undo)
                .update();
        jdbc.sql("alter table deed enable trigger deed_is_append_only").update();

        takeBack(undo, RUNS.incrementAndGet(), 1);

        assertThat(dump()).isEqualTo(filed);
    }

    private Article filed(int position, String key, Content content) {
        return inTransaction(() -> {
            deeds.note(run, position);
            return newsroom.file(key, content);
        });
    }

    private void takeBack(long of, long as, int... positions) {
        for (int position : positions) {
            transaction.executeWithoutResult(status -> deeds.takeBack(of, position, as, position));
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private long withdrawn() {
        return jdbc.sql("select count(*) from withdrawal").query(Long.class).single();
    }

    private String storySlug(Article article) {
        return newsdesk.storyOf(article.slug());
    }

    private long storyOf(String key) {
        return jdbc.sql("select story_id from placement join article on id = article_id where source_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    /** Every row of every table that says what readers and editors see. */
    private Map<String, List<String>> dump() {
        Map<String, List<String>> dump = new LinkedHashMap<>();
        for (String table : List.of(
                "article",
                "placement",
                "story",
                "merge",
                "merge_move",
                "matching_text",
                "matching_term",
                "matching_copy")) {
            dump.put(
                    table,
                    jdbc.sql("select to_jsonb(t)::text from " + table + " t order by 1")
                            .query(String.class)
                            .list());
        }
        return dump;
    }

    private static Content glacier(String headline, String more) {
        return Newsroom.content(
                headline,
                "A glacier lake burst above Tolmin on Sunday and sent mud through the Soca valley, Mayor Ana Kos said.",
                more);
    }

    private static Content opera(String headline, String more) {
        return Newsroom.content(
                headline,
                "The opera house in Sarn has a new copper roof after the storm of 2019, director Emil Bratt said.",
                more);
    }

    private static Content quay(String headline, String more) {
        return Newsroom.content(
                headline,
                "The quay wall in the old harbour of Mure collapsed on Friday under heavy rain, engineer Lia Tamm"
                        + " said.",
                more);
    }
}
