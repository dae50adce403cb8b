package stemma.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.regrouping.Regroupings;
import stemma.revision.Content;
import stemma.revision.Saving;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class NewsdeskTests {

    private static final Keep OWN = new Keep(false, false);

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Regroupings regroupings;

    @Autowired
    private Stories stories;

    @Autowired
    private Placements placements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String storyOf(Article article) {
        return newsdesk.storyOf(article.slug());
    }

    private List<Long> members(String slug) {
        return placements.ofStory(stories.bySlug(slug).id()).stream()
                .map(Placement::articleId)
                .toList();
    }

    /** All that a story is made of, apart from locks and times. */
    private List<String> dump() {
        return jdbc.sql("""
                        select story.id || ' ' || story.slug || ' ' || lead_id || ' ' || coalesce(text_id, 0) || ' '
                            || coalesce(merged_into, 0) || ' ' || coalesce(string_agg(article_id || ':' || placed_by || ':'
                            || coalesce(score, -1) || evidence, ',' order by article_id), '')
                        from story left join placement on story_id = story.id group by story.id order by story.id""").query(String.class).list();
    }

    private <T> T within(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    @Test
    void givesEachUnrelatedReportAStoryOfItsOwn() {
        Article flood = newsroom.about("flood", "Wexhaven");
        Article comet = newsroom.about("comet", "Oberlandia");

        assertThat(storyOf(flood)).isNotEqualTo(storyOf(comet));
    }

    @Test
    void movesAllArticlesToTheSurvivor() {
        String kept = storyOf(newsroom.about("lighthouse", "Karsund"));
        Article other = newsroom.about("orchestra", "Bellmora");
        String gone = storyOf(other);

        regroupings.merge(kept, gone, OWN, "eve");

        assertThat(storyOf(other)).isEqualTo(kept);
        assertThat(members(kept)).hasSize(2);
        assertThat(within(() -> stories.bySlug(gone).standing().slug())).isEqualTo(kept);
    }

    @Test
    void bringsBackExactlyWhatWasWhenAMergeIsUndone() {
        String kept = storyOf(newsroom.about("glacier", "Fennmark"));
        String gone = storyOf(newsroom.about("tramway", "Quillport"));
        List<String> before = dump();

        Merge merge = regroupings.merge(kept, gone, new Keep(true, false), "eve");
        assertThat(dump()).isNotEqualTo(before);
        regroupings.unmerge(merge.id(), "eve");

        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void keepsTheOthersHeadlineWithTheOwnText() {
        Article own = newsroom.about("quarry", "Tolvane");
        Article other = newsroom.about("regatta", "Port Ilse");
        String kept = storyOf(own);

        regroupings.merge(kept, storyOf(other), new Keep(true, false), "eve");

        Content shown = stories.bySlug(kept).content();
        assertThat(shown.headline()).isEqualTo("regatta in Port Ilse");
        assertThat(shown.body()).isEqualTo(own.content().body());
    }

    @Test
    void undoesMergesInAnyOrder() {
        String a = storyOf(newsroom.about("vineyard", "Ardenza"));
        String b = storyOf(newsroom.about("submarine", "Holmgard"));
        String c = storyOf(newsroom.about("parliament", "Yssel"));
        List<String> before = dump();

        Merge first = regroupings.merge(b, a, new Keep(true, true), "eve");
        Merge second = regroupings.merge(c, b, new Keep(true, true), "eve");
        regroupings.unmerge(first.id(), "eve");
        regroupings.unmerge(second.id(), "eve");

        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void keepsAnEditMadeAfterTheMergeWhenItIsUndone() {
        String kept = storyOf(newsroom.about("observatory", "Zellwig"));
        String gone = storyOf(newsroom.about("bakery", "Nordhaven"));
        Merge merge = regroupings.merge(kept, gone, OWN, "eve");
        long base = stories.bySlug(kept).shown().id();
        newsdesk.edit(kept, Newsroom.content("Edited afterwards", "New words."), base, "eve", null);

        regroupings.unmerge(merge.id(), "eve");

        assertThat(stories.bySlug(kept).content().headline()).isEqualTo("Edited afterwards");
    }

    @Test
    void rejectsMergeIntoItself() {
        String slug = storyOf(newsroom.about("festival", "Lumbria"));

        assertThatThrownBy(() -> regroupings.merge(slug, slug, OWN, "eve")).isInstanceOf(MergeRefused.class);
    }

    @Test
    void rejectsMergingWhatIsPartOfAnotherStory() {
        String a = storyOf(newsroom.about("aqueduct", "Sarnia"));
        String b = storyOf(newsroom.about("carousel", "Velmont"));
        String c = storyOf(newsroom.about("monsoon", "Dharapur"));
        regroupings.merge(a, b, OWN, "eve");

        assertThatThrownBy(() -> regroupings.merge(c, b, OWN, "eve")).isInstanceOf(MergeRefused.class);
        assertThatThrownBy(() -> regroupings.merge(b, a, OWN, "eve")).isInstanceOf(MergeRefused.class);
    }

    @Test
    void undoesAMergeOnlyOnce() {
        String a = storyOf(newsroom.about("sculpture", "Grenholm"));
        String b = storyOf(newsroom.about("beekeeping", "Ostrava Hill"));
        Merge merge = regroupings.merge(a, b, OWN, "eve");
        regroupings.unmerge(merge.id(), "eve");

        assertThatThrownBy(() -> regroupings.unmerge(merge.id(), "ann"))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("eve");
    }

    @Test
    void movesOneArticleOutAndBack() {
        Article first = newsroom.about("telescope", "Marisol");
        Article second = newsroom.about("plumbing", "Kestrel Bay");
        String story = storyOf(first);
        regroupings.merge(story, storyOf(second), OWN, "eve");

        regroupings.moveOut(second.slug(), "eve");
        String own = storyOf(second);
        assertThat(members(story)).containsExactly(first.id());
        assertThat(members(own)).containsExactly(second.id());

        regroupings.move(second.slug(), story, "eve");
        assertThat(members(story)).containsExactly(first.id(), second.id());
        assertThat(within(() -> stories.bySlug(own).standing().slug())).isEqualTo(story);
    }

    @Test
    void isLedByAnotherOfItsArticlesWhenTheLeadLeaves() {
        Article lead = newsroom.about("waterfall", "Ixtal");
        Article second = newsroom.about("chess", "Perrin");
        String story = storyOf(lead);
        regroupings.merge(story, storyOf(second), OWN, "eve");

        regroupings.moveOut(lead.slug(), "eve");

        assertThat(within(() -> stories.bySlug(story).lead().slug())).isEqualTo(second.slug());
    }

    @Test
    void showsAnEditorsWordsAndKeepsTheLeadAsItWas() {
        Article lead = newsroom.about("harvest", "Colmere");
        String story = storyOf(lead);
        long base = stories.bySlug(story).shown().id();

        Saving saving =
                newsdesk.edit(story, Newsroom.content("Told by the desk", "One story."), base, "eve", "rewritten");

        assertThat(saving).isInstanceOf(Saving.Saved.class);
        assertThat(stories.bySlug(story).title()).isEqualTo("Told by the desk");
        assertThat(within(() -> stories.bySlug(story).lead().title())).isEqualTo("harvest in Colmere");
    }

    @Test
    void refusesToSaveOverWordsTheEditorHasNotSeen() {
        String story = storyOf(newsroom.about("eclipse", "Tamworth"));
        long base = stories.bySlug(story).shown().id();
        newsdesk.edit(story, Newsroom.content("First", "One."), base, "ann", null);

        Saving second = newsdesk.edit(story, Newsroom.content("Second", "Two."), base, "eve", null);

        assertThat(second)
                .isInstanceOfSatisfying(
                        Saving.Clash.class,
                        clash -> assertThat(clash.standing().content().headline())
                                .isEqualTo("First"));
        assertThat(stories.bySlug(story).title()).isEqualTo("First");
    }
}
