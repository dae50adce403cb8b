package stemma.regrouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.ruling.RulingBook;
import stemma.story.Keep;
import stemma.story.Merge;
import stemma.story.MergeRefused;
import stemma.story.Newsdesk;
import stemma.story.Stories;

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

    /** How each act on a story went on record: before and after. */
    private List<String> onRecord(String story) {
        return jdbc.sql("select action || ' | ' || detail || ' | ' || before || ' | ' || after"
                        + " from audit_entry where subject = ? and action <> 'place article' order by id")
                .param("story/" + story)
                .query(String.class)
                .list();
    }

    private String stood(String story, Article lead, String words, Article... members) {
        long id = stories.bySlug(story).id();
        String numbers = Arrays.stream(members)
                .map(member -> String.valueOf(member.id()))
                .collect(Collectors.joining(" "));
        return "story/" + story + " (" + id + "): lead article/" + lead.slug() + " (" + lead.id() + "), " + words
                + ", articles " + (numbers.isEmpty() ? "none" : numbers);
    }

    @Test
    void putsOnRecordHowBothStoriesStoodBeforeAndAfter() {
        Article one = about("astrolabe", "Dorrin");
        Article other = about("weathercock", "Ebbin");
        String a = storyOf(one);
        String b = storyOf(other);
        String leads = "its lead’s words";
        String apart = stood(a, one, leads, one) + "; " + stood(b, other, leads, other);

        Merge merge = regroupings.merge(a, b, new Keep(true, false, false), "eve");
        String own = "own words " + stories.bySlug(a).shown().id() + ", “"
                + stories.bySlug(a).title() + "”";
        String merged = stood(a, one, own, one, other);
        String part = "story/" + b + " (" + stories.bySlug(b).id() + "): part of story/" + a + " ("
                + stories.bySlug(a).id() + ")";
        assertThat(onRecord(a))
                .containsExactly("merge stories | took in story/" + b + ", with its headline | " + apart + " | "
                        + merged + "; " + part);
        String became = "merge stories | became part of story/" + a + " | " + apart + " | " + merged + "; " + part;
        assertThat(onRecord(b)).containsExactly(became);

        regroupings.unmerge(merge.id(), "eve");
        String undone = "unmerge stories | story/" + a + " gave back story/" + b + " | ";
        assertThat(onRecord(a)).endsWith(undone + merged + " | " + stood(a, one, leads, one));
        assertThat(onRecord(b)).containsExactly(became, undone + part + " | " + stood(b, other, leads, other));

        Regrouping moved = regroupings.split(mergedAgain(a, b), List.of(other.slug()), "eve");
        String third = storyOf(other);
        assertThat(onRecord(third))
                .containsExactly("split story | article/" + other.slug() + " from story/" + a + " | "
                        + stood(a, one, leads, one, other) + "; " + stood(third, other, leads) + " | "
                        + stood(a, one, leads, one) + "; " + stood(third, other, leads, other));
        regroupings.undo(moved.id(), "eve");
        assertThat(onRecord(a).get(onRecord(a).size() - 1))
                .startsWith("undo move | ")
                .endsWith(" | " + stood(a, one, leads, one) + " | " + stood(a, one, leads, one, other));
    }

    private String mergedAgain(String a, String b) {
        regroupings.merge(a, b, OWN, "eve");
        return a;
    }

    @Test
    void undoesAIntoBAndBIntoCInTheOrderTheyWereMadeAndKeepsTheEdit() {
        Article a = about("pontoon", "Asmark");
        Article b = about("violin", "Bremark");
        Article c = about("volcano", "Cesmark");
        List<String> before = dump(a, b, c);
        String end = storyOf(c);
        Merge first = regroupings.merge(storyOf(b), storyOf(a), new Keep(true, true), "eve");
        Merge second = regroupings.merge(end, storyOf(b), new Keep(true, true), "eve");
        newsdesk.edit(
                end,
                Newsroom.content("Edited", "By Ann."),
                stories.bySlug(end).shown().id(),
                "ann",
                null);

        regroupings.unmerge(first.id(), "eve");
        regroupings.unmerge(second.id(), "eve");

        assertThat(stories.bySlug(end).content().headline()).isEqualTo("Edited");
        long text = jdbc.sql("select text_id from story where slug = ?")
                .param(end)
                .query(Long.class)
                .single();
        assertThat(dump(a, b, c).stream().map(line -> line.replace("\"text_id\": " + text, "\"text_id\": null")))
                .containsExactlyElementsOf(before);
    }

    @Test
    void keepsTheChosenLeadThoughItsArticleWentAndCameBackByAMerge() {
        Article first = about("gazebo", "Aldvik");
        Article chosen = about("trombone", "Bramvik");
        Article third = about("glacier", "Colvik");
        String story = storyOf(first);
        regroupings.move(chosen.slug(), story, "eve");
        regroupings.move(third.slug(), story, "eve");
        newsdesk.lead(story, chosen.slug(), "ann");

        Regrouping out = regroupings.moveOut(chosen.slug(), "eve");
        Regrouping back = regroupings.move(chosen.slug(), story, "eve");
        Regrouping off = regroupings.moveOut(third.slug(), "eve");
        assertThat(stories.bySlug(story).title()).isEqualTo("gazebo in Aldvik");

        List.of(off, back, out).forEach(done -> regroupings.undo(done.id(), "eve"));
        assertThat(stories.bySlug(story).title()).isEqualTo("trombone in Bramvik");
    }

    @Test
    void doesNotTakeAlongWhatAnotherMergeBroughtIn() {
        Article a = about("sundial", "Anvik");
        Article b = about("lacrosse", "Brovik");
        Article c = about("typhoon", "Corvik");
        String end = storyOf(c);
        Merge first = regroupings.merge(storyOf(b), storyOf(a), OWN, "eve");
        Merge second = regroupings.merge(end, storyOf(b), OWN, "eve");
        regroupings.unmerge(first.id(), "eve");
        regroupings.merge(end, storyOf(a), OWN, "eve");

        regroupings.unmerge(second.id(), "eve");

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
                regroupings.merge(story, storyOf(b), OWN, "eve").id());
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
        assertThatThrownBy(() -> regroupings.merge(story, storyOf(two), OWN, "eve"))
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
        regroupings.merge(storyOf(one), storyOf(two), OWN, "eve");
        regroupings.merge(storyOf(one), storyOf(three), OWN, "eve");
        regroupings.moveOut(two.slug(), "eve");

        Regrouping moved = regroupings.move(three.slug(), storyOf(two), "eve");

        assertThat(storyOf(three)).isEqualTo(storyOf(two)).isNotEqualTo(storyOf(one));
        regroupings.undo(moved.id(), "eve");
        assertThat(storyOf(three)).isEqualTo(storyOf(one));
        assertThatThrownBy(() -> regroupings.merge(storyOf(one), storyOf(two), OWN, "eve"))
                .isInstanceOf(MergeRefused.class);
    }

    @Test
    void splitsAStoryAndMakesItWholeAgain() {
        Article one = about("harpoon", "Edmark");
        Article two = about("ballet", "Fedmark");
        Article three = about("tunnel", "Gedmark");
        String story = storyOf(one);
        regroupings.merge(story, storyOf(two), OWN, "eve");
        regroupings.merge(story, storyOf(three), OWN, "eve");
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
        assertThat(done(() -> regroupings.merge(a, b, OWN, "eve"), () -> regroupings.merge(b, a, OWN, "ann")))
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
                () -> regroupings.merge(stays, goes, OWN, "eve"));
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
