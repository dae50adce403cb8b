package stemma.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;

/** Merging, moving, splitting, and undoing any of these exactly. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class RegroupingTests {

    private static final Keep OWN = new Keep(false, false);

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Regroupings regroupings;

    @Autowired
    private RulingBook rulings;

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcClient jdbc;

    private String storyOf(Article article) {
        return newsdesk.storyOf(article.slug());
    }

    private Article about(String subject, String place) {
        return newsroom.about(subject, place);
    }

    /** All that the stories with these articles are made of, apart from locks and the times of the last change. */
    private List<String> dump(Article... articles) {
        List<String> dump = new ArrayList<>();
        for (Article article : articles) {
            dump.add(jdbc.sql("select to_jsonb(placement)::text from placement where article_id = ?")
                    .param(article.id())
                    .query(String.class)
                    .single());
            dump.add(jdbc.sql("""
                            select (to_jsonb(story) - 'lock_version' - 'changed_at' - 'updated_at')::text from story join placement on story_id = id
                            where article_id = ?""").param(article.id()).query(String.class).single());
        }
        return dump;
    }

    private String blockedBy(long id) {
        try {
            regroupings.undo(id, "eve");
            return "nothing";
        } catch (MergeRefused refused) {
            return refused.getMessage() + " " + refused.address();
        }
    }

    @Test
    void undoesAIntoBAndBIntoCInTheOrderTheyWereMadeAndKeepsTheEdit() {
        Article a = about("pontoon", "Asmark");
        Article b = about("violin", "Bremark");
        Article c = about("volcano", "Cesmark");
        List<String> before = dump(a, b, c);
        String end = storyOf(c);
        Merge first = newsdesk.merge(storyOf(b), storyOf(a), new Keep(true, true), "eve");
        Merge second = newsdesk.merge(end, storyOf(b), new Keep(true, true), "eve");
        newsdesk.edit(
                end,
                Newsroom.content("Edited", "By Ann."),
                stories.bySlug(end).shown().id(),
                "ann",
                null);

        newsdesk.unmerge(first.id(), "eve");
        newsdesk.unmerge(second.id(), "eve");

        assertThat(stories.bySlug(end).content().headline()).isEqualTo("Edited");
        long text = jdbc.sql("select text_id from story where slug = ?")
                .param(end)
                .query(Long.class)
                .single();
        assertThat(dump(a, b, c).stream().map(line -> line.replace("\"text_id\": " + text, "\"text_id\": null")))
                .containsExactlyElementsOf(before);
    }

    @Test
    void doesNotTakeAlongWhatAnotherMergeBroughtIn() {
        Article a = about("sundial", "Anvik");
        Article b = about("lacrosse", "Brovik");
        Article c = about("typhoon", "Corvik");
        String end = storyOf(c);
        Merge first = newsdesk.merge(storyOf(b), storyOf(a), OWN, "eve");
        Merge second = newsdesk.merge(end, storyOf(b), OWN, "eve");
        newsdesk.unmerge(first.id(), "eve");
        newsdesk.merge(end, storyOf(a), OWN, "eve");

        newsdesk.unmerge(second.id(), "eve");

        assertThat(storyOf(a)).isEqualTo(end); // came by the second way, which stands
        assertThat(storyOf(b)).isNotEqualTo(end);
    }

    @Test
    void saysWhatHasToBeUndoneFirst() {
        Article a = about("almanac", "Arnsund");
        Article b = about("bobsleigh", "Bernsund");
        Article c = about("cathedral", "Carnsund");
        String story = storyOf(a);
        Regrouping merged = regroupings.ofMerge(
                newsdesk.merge(story, storyOf(b), OWN, "eve").id());
        Regrouping moved = regroupings.move(b.slug(), storyOf(c), "ann");

        assertThat(blockedBy(merged.id()))
                .contains("Undo first what ann did then", "bobsleigh in Bernsund", "#done-" + moved.id());
        assertThat(blockedBy(moved.id())).isEqualTo("nothing");
        assertThat(storyOf(b)).isEqualTo(story);
        assertThat(blockedBy(merged.id())).isEqualTo("nothing");
        assertThat(blockedBy(merged.id())).contains("This merge was undone by eve already");
    }

    @Test
    void remembersThatAnArticleWasTakenOutAndForgetsItWhenThatIsUndone() {
        Article one = newsroom.file(
                "weir-1",
                Newsroom.content(
                        "Weir of Talbruck breaks",
                        "The weir of Talbruck broke on Monday and flooded six farms, warden Jul Orne said.",
                        "Pumps came from Hask by noon."));
        Article two = newsroom.file(
                "weir-2",
                Newsroom.content(
                        "Six farms under water in Talbruck",
                        "Six farms were flooded as the weir of Talbruck broke on Monday, warden Jul Orne said.",
                        "By noon pumps came from Hask."));
        String story = storyOf(one);
        assertThat(storyOf(two)).isEqualTo(story);
        List<String> before = dump(one, two);

        Regrouping out = regroupings.moveOut(two.slug(), "eve");
        assertThat(rulings.onStory(stories.bySlug(story).id()))
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.same()).isFalse());
        assertThatThrownBy(() -> newsdesk.merge(story, storyOf(two), OWN, "eve"))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("not the same story");

        regroupings.undo(out.id(), "eve");
        assertThat(rulings.onStory(stories.bySlug(story).id())).isEmpty();
        assertThat(dump(one, two)).isEqualTo(before);
    }

    @Test
    void letsEditorsMoveASecondArticleToOneThatWasTakenOut() {
        Article one = about("granary", "Umsund");
        Article two = about("marathon", "Vimsund");
        Article three = about("satellite", "Wimsund");
        newsdesk.merge(storyOf(one), storyOf(two), OWN, "eve");
        newsdesk.merge(storyOf(one), storyOf(three), OWN, "eve");
        regroupings.moveOut(two.slug(), "eve");

        Regrouping moved = regroupings.move(three.slug(), storyOf(two), "eve");

        assertThat(storyOf(three)).isEqualTo(storyOf(two)).isNotEqualTo(storyOf(one));
        regroupings.undo(moved.id(), "eve");
        assertThat(storyOf(three)).isEqualTo(storyOf(one));
        assertThatThrownBy(() -> newsdesk.merge(storyOf(one), storyOf(two), OWN, "eve"))
                .isInstanceOf(MergeRefused.class);
    }

    @Test
    void splitsAStoryAndMakesItWholeAgain() {
        Article one = about("harpoon", "Edmark");
        Article two = about("ballet", "Fedmark");
        Article three = about("tunnel", "Gedmark");
        String story = storyOf(one);
        newsdesk.merge(story, storyOf(two), OWN, "eve");
        newsdesk.merge(story, storyOf(three), OWN, "eve");
        List<String> before = dump(one, two, three);

        Regrouping split = regroupings.split(story, List.of(one.slug(), three.slug()), "eve");
        assertThat(storyOf(one)).isEqualTo(storyOf(three)).isNotEqualTo(story);
        assertThat(stories.bySlug(storyOf(one)).title()).isEqualTo("harpoon in Edmark"); // the lead went along
        assertThat(stories.bySlug(story).title()).isEqualTo("ballet in Fedmark");

        String left = storyOf(one);
        regroupings.undo(split.id(), "eve");
        assertThat(dump(one, two, three)).isEqualTo(before);
        assertThat(stories.bySlug(left).mergedInto()).isNotNull(); // its address leads on
        assertThatThrownBy(() -> regroupings.split(story, List.of(one.slug(), two.slug(), three.slug()), "eve"))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("at least has to stay");
    }

    @Test
    void letsOnlyOneOfTwoEditorsMergeTheSameStoriesAndOnlyOneUndo() throws Exception {
        String a = storyOf(about("geyser", "Hodmark"));
        String b = storyOf(about("tapestry", "Jodmark"));
        assertThat(done(() -> newsdesk.merge(a, b, OWN, "eve"), () -> newsdesk.merge(b, a, OWN, "ann")))
                .isEqualTo(1);
        String survivor = stories.bySlug(a).mergedInto() == null ? a : b;
        long id = regroupings.of(stories.bySlug(survivor), 1).get(0).id();
        assertThat(done(() -> regroupings.undo(id, "eve"), () -> regroupings.undo(id, "ann")))
                .isEqualTo(1);
    }

    private static int done(Callable<Object> one, Callable<Object> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int done = 0;
        for (Future<Object> result : threads.invokeAll(List.of(one, other))) {
            try {
                result.get();
                done++;
            } catch (ExecutionException refused) {
                assertThat(refused.getCause()).isInstanceOf(MergeRefused.class);
            }
        }
        threads.shutdown();
        return done;
    }

    @Test
    void placesWhatComesInDuringAMergeInTheStoryThatStays() throws Exception {
        Article first = newsroom.file(
                "harrodale-0",
                Newsroom.content(
                        "Looms of Harrodale fall silent",
                        "The looms of Harrodale fell silent on Friday as 200 weavers left, foreman Ada Quill said."));
        String goes = storyOf(first);
        String stays = storyOf(about("kayak", "Lodmark"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Callable<Object>> both = List.of(
                () -> {
                    for (int i = 1; i <= 5; i++) {
                        come(i);
                    }
                    return "";
                },
                () -> newsdesk.merge(stays, goes, OWN, "eve"));
        for (Future<Object> result : threads.invokeAll(both)) {
            result.get();
        }
        threads.shutdown();
        assertThat(jdbc.sql(
                                "select distinct story.slug from placement join story on story.id = story_id join article on article.id = article_id"
                                        + " where source_key like 'harrodale-%'")
                        .query(String.class)
                        .list())
                .containsExactly(stays);
    }

    /** An import that meets an editor tries again. */
    private void come(int n) {
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                newsroom.file(
                        "harrodale-" + n,
                        Newsroom.content(
                                "Weavers leave the looms of Harrodale",
                                "As 200 weavers left on Friday, the looms of Harrodale fell silent, foreman Ada Quill said for the "
                                        + n + ". time."));
                return;
            } catch (org.springframework.dao.OptimisticLockingFailureException e) {
                assertThat(attempt).isLessThan(4);
            }
        }
    }
}
