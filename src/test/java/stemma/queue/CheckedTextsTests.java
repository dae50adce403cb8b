package stemma.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.checking.CheckRule;
import stemma.checking.CopyDesk;
import stemma.checking.Dismissals;
import stemma.register.EntryKind;
import stemma.register.HouseName.Status;
import stemma.register.HouseNameBook;
import stemma.regrouping.Regroupings;
import stemma.revision.Content;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;

/** Faults and disagreements that the checks found, in the queue; each test has a word of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class CheckedTextsTests {

    @Autowired
    private Queue queue;

    @Autowired
    private QueueActs acts;

    @Autowired
    private CopyDesk desk;

    @Autowired
    private Dismissals dismissals;

    @Autowired
    private HouseNameBook names;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Regroupings regroupings;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcClient jdbc;

    /** Another thread may be reading at this moment. */
    private void read() {
        Awaitility.await().until(() -> {
            desk.readAll();
            return desk.waiting(1) == 0;
        });
    }

    private List<Card> cards(String kind, String word) {
        read();
        return queue.page(Asked.of(List.of(kind), "", "", "", word, false, ""), "eve")
                .cards();
    }

    private Article marked(String word) {
        return newsroom.file(
                "marked-" + word,
                Newsroom.content(
                        word + " mill reopens", "The **" + word + "** mill reopened on Friday, its owner said."));
    }

    private void save(Article article, Content words) {
        Article now = articles.findAllWithHead(List.of(article.id())).get(0);
        archive.edit(now.slug(), words, now.head().id(), "ada", "");
    }

    /** In words that no other test has, so that no other test's story takes it in. */
    private static Content ferry(String word, String passengers) {
        String low = word.toLowerCase(java.util.Locale.ROOT);
        return Newsroom.content(
                word + " ferry aground, " + passengers + " wet",
                "The " + word + " ferry carried " + passengers + " " + low + "ers past " + word + "ness, " + word
                        + "son of " + word + "haven said.");
    }

    /** A story of two reports that count the passengers otherwise. */
    private Story disagreeing(String word) {
        Article one = newsroom.file("ferry-1-" + word, ferry(word, "12"));
        Article other = newsroom.file("ferry-2-" + word, ferry(word, "14"));
        String story = newsdesk.storyOf(one.slug());
        if (!newsdesk.storyOf(other.slug()).equals(story)) {
            regroupings.move(other.slug(), story, "ada");
        }
        return stories.bySlug(story);
    }

    @Test
    void showsAFaultUntilItIsPutRight() {
        Article article = marked("Galoshery");

        Card card = cards("fault", "Galoshery").get(0);

        assertThat(card.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.name()).isEqualTo("Left-over marks");
            assertThat(fact.words())
                    .singleElement()
                    .satisfies(words ->
                            assertThat(words.text()).contains("Galoshery").doesNotContain("“", "”"));
        });
        assertThat(card.links().open()).isEqualTo("/desk/articles/" + article.slug() + "/checks");
        save(
                article,
                Newsroom.content("Galoshery mill reopens", "The Galoshery mill reopened on Friday, its owner said."));
        assertThat(cards("fault", "Galoshery")).isEmpty();
    }

    @Test
    void showsAFaultOfAStorysOwnTextToWhoLooksForItsLead() {
        Content plain = Newsroom.content("Wimbrel weir opens", "The Wimbrel weir opened on Friday, its owner said.");
        Article lead = newsroom.file("weir-wimbrel", plain);
        String slug = newsdesk.storyOf(lead.slug());
        assertThat(cards("fault", "Wimbrel")).isEmpty();
        newsdesk.edit(
                slug,
                Newsroom.content(
                        "Sluice opens", "The **sluice** was opened by nobody but the wind on Friday, its owner said."),
                lead.head().id(),
                "ada",
                "");

        assertThat(cards("fault", "Wimbrel"))
                .extracting(card -> card.links().open())
                .containsExactly("/desk/stories/" + slug + "/checks");
        assertThat(cards("fault", "sluice")).isEmpty();
    }

    @Test
    void leavesOutAFaultAsSoonAsItIsDismissedAndBringsItBackWithTheUndo() {
        Article article = marked("Wimpleton");
        read();
        List<Long> made = jdbc.sql("""
                        select distinct words from text_fault join text_check on id = check_id
                        where text_kind = 'ARTICLE' and text_id = ?""").param(article.id()).query(String.class).list().stream()
                .flatMap(each ->
                        dismissals.dismiss(CheckRule.MARKS, each, "articles/" + article.id(), null, "ada").stream())
                .toList();
        assertThat(made).isNotEmpty();
        Asked asked = Asked.of(List.of("fault"), "", "", "", "Wimpleton", false, "");

        assertThat(queue.page(asked, "eve").cards()).isEmpty();
        save(
                article,
                Newsroom.content("Wimpleton mill shut", "The **Wimpleton** mill reopened on Friday, its owner said."));
        assertThat(cards("fault", "Wimpleton")).as("dismissed for good").isEmpty();
        made.forEach(id -> dismissals.undo(id, false, "ada"));
        assertThat(queue.page(asked, "eve").cards()).hasSize(1);
    }

    @Test
    void readsTheTextsThatHaveANameWhichTheHouseTakesForWrong() {
        newsroom.file(
                "bodkin",
                Newsroom.content(
                        "Bodkinshire votes", "The Bodkinshire Folk Moot Board met on Friday, its clerk said."));
        assertThat(cards("fault", "Bodkinshire")).isEmpty();

        long id = names.enter(EntryKind.BODY, "Bodkinshire Council", "ada");
        names.say(id, "Bodkinshire Folk Moot Board", Status.WRONG, "ada");

        assertThat(cards("fault", "Bodkinshire").get(0).facts().get(0).name()).isEqualTo("Wrong name");
    }

    @Test
    void saysWhatReportsDisagreeAboutUntilTheyAgree() {
        Story story = disagreeing("Skerrymore");

        Card card = cards("disagree", "Skerrymore").get(0);

        assertThat(card.links().open()).isEqualTo("/desk/stories/" + story.slug() + "/collation");
        assertThat(card.facts()).extracting(Card.Fact::name).containsExactlyInAnyOrder("12", "14");
        assertThat(card.facts())
                .allSatisfy(
                        fact -> assertThat(fact.title()).contains("Skerrymore ferry aground, " + fact.name() + " wet"));
        Article other = articles.findBySourceKey(1, "ferry-2-Skerrymore").orElseThrow();
        save(other, ferry("Skerrymore", "12"));
        assertThat(cards("disagree", "Skerrymore")).isEmpty();
    }

    @Test
    void endsADisagreementWhenAnArticleIsMovedOut() {
        disagreeing("Marlinspike");
        assertThat(cards("disagree", "Marlinspike")).hasSize(1);

        regroupings.moveOut(
                articles.findBySourceKey(1, "ferry-2-Marlinspike").orElseThrow().slug(), "ada");

        assertThat(cards("disagree", "Marlinspike")).isEmpty();
    }

    @Test
    void countsADisagreementAsSettledWhenOneOfItsFiguresIsDismissed() {
        disagreeing("Fathomby");
        assertThat(cards("disagree", "Fathomby")).hasSize(1);
        Article one = articles.findBySourceKey(1, "ferry-1-Fathomby").orElseThrow();

        long made = dismissals
                .dismiss(CheckRule.FIGURE_DIFFERS, "12", "articles/" + one.id(), null, "ada")
                .orElseThrow();

        assertThat(cards("disagree", "Fathomby")).isEmpty();
        dismissals.undo(made, false, "ada");
        assertThat(cards("disagree", "Fathomby")).hasSize(1);
    }

    @Test
    void dismissesSeveralFromTheListUntilTheReportsDisagreeAboutSomethingElse() {
        disagreeing("Kelpshore");
        marked("Kelpshore");
        List<Handle> both = List.of(
                cards("disagree", "Kelpshore").get(0).handle(),
                cards("fault", "Kelpshore").get(0).handle());

        Done done = acts.act("dismiss", both, "eve");

        assertThat(cards("disagree", "Kelpshore")).isEmpty();
        assertThat(cards("fault", "Kelpshore")).isEmpty();
        acts.undo(done.id(), "eve");
        assertThat(cards("disagree", "Kelpshore")).hasSize(1);
        acts.act("dismiss", both, "eve");
        Article other = articles.findBySourceKey(1, "ferry-2-Kelpshore").orElseThrow();
        save(other, ferry("Kelpshore", "15"));
        assertThat(cards("disagree", "Kelpshore")).hasSize(1);
        assertThat(cards("fault", "Kelpshore")).isEmpty();
    }

    @Test
    void forgetsWhatItFoundInAnArticleThatIsGone() {
        jdbc.sql("insert into text_check (text_kind, text_id, faults, stamp) values ('ARTICLE', 999999, 1, 7)")
                .update();
        assertThat(queue.page(Asked.EVERYTHING.only("fault"), "eve").cards())
                .extracting(card -> card.handle().stamp())
                .doesNotContain(7L);
        jdbc.sql("insert into check_due (text_kind, text_id) values ('ARTICLE', 999999)")
                .update();

        read();

        assertThat(jdbc.sql("select count(*) from text_check where text_id = 999999")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
