package stemma.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.revision.Content;
import stemma.revision.Saving;
import stemma.story.Newsdesk;

/** Each test looks at its own subject alone, by a word that no other test has. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class QueueTests {

    @Autowired
    private Queue queue;

    @Autowired
    private QueueActs acts;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private JdbcClient jdbc;

    private static Asked about(String word) {
        return Asked.of(List.of(), "", "", "", word, false, "");
    }

    private List<Card> cards(String word, String editor) {
        return queue.page(about(word), editor).cards();
    }

    private static List<String> kinds(List<Card> cards) {
        return cards.stream().map(card -> card.handle().kind()).toList();
    }

    /** Two reports in words so different that they come to two stories, and a question about them. */
    private List<Article> pair(String word) {
        String drow = new StringBuilder(word.toLowerCase(java.util.Locale.ROOT))
                .reverse()
                .toString();
        Article one = newsroom.about(word, word + "haven");
        Article other = newsroom.about(drow, "Q" + drow);
        jdbc.sql("""
                        insert into suggestion (article_id, other_id, score, evidence, made_by, made_at)
                        values (?, ?, .35, '{"nearest": []}', 'test', now())""").params(other.id(), one.id()).update();
        return List.of(one, other);
    }

    /** An article whose source came in again with other words where an editor had fixed them. */
    private Article changed(String word) {
        String key = "changed-" + word;
        newsroom.file(key, Newsroom.content(word + " dam", "The dam cost 3 million crowns."));
        Article article = articles.findBySourceKey(1, key).orElseThrow();
        long head = jdbc.sql("select head_id from article where id = ?")
                .param(article.id())
                .query(Long.class)
                .single();
        archive.edit(article.slug(), words(word, "3.1"), head, "eve", "asked the builder");
        Content again = words(word, "4");
        newsroom.received(key, again, again.toString());
        return article;
    }

    private static Content words(String word, String millions) {
        return Newsroom.content(word + " dam", "The dam cost " + millions + " million crowns.");
    }

    private String body(Article article) {
        return articles.findAllWithHead(List.of(article.id())).get(0).content().bodyText();
    }

    @Test
    void listsAChangedSourceBeforeAPairBeforeAnArticle() {
        newsroom.file("quibble-1", bare("Quibbleberry jam wins"));
        pair("Quibbleberry");
        changed("Quibbleberry");

        List<Card> cards = cards("Quibbleberry", "eve");

        assertThat(kinds(cards).stream().distinct()).containsExactly("changed", "pair", "article");
    }

    private static Content bare(String headline) {
        Content content = Newsroom.content(headline, headline + " at the fair, its maker said on Friday.");
        return new Content(content.headline(), null, List.of(), null, null, null, content.body());
    }

    @Test
    void countsEachKindWhateverKindIsShown() {
        pair("Ottering");
        changed("Ottering");

        Queue.Page page = queue.page(about("Ottering").only("pair"), "eve");

        assertThat(kinds(page.cards())).isNotEmpty().containsOnly("pair");
        assertThat(page.counts())
                .filteredOn(count -> List.of("changed", "correction", "pair").contains(count.key()))
                .extracting(Queue.Count::open)
                .containsExactly(1, 0, page.cards().size());
        assertThat(page.shown(about("Ottering").only("soon")))
                .as("kinds with nothing are left out, but for the one that is asked for")
                .extracting(Queue.Count::key)
                .containsExactly("changed", "soon", "pair");
    }

    @Test
    void narrowsByOutletCollectionAndAge() {
        newsroom.file("sandpiper", bare("Sandpiperling returns"));
        Article named = newsroom.file(
                "sandpiper-2",
                new Content(
                        "Sandpiperling leaves",
                        null,
                        List.of(),
                        "Gullane Telegraph",
                        null,
                        null,
                        bare("Sandpiperling leaves the bay").body()));

        assertThat(shown("Gullane Telegraph", "", "")).containsExactly(named.title());
        assertThat(shown("gullane", "", "")).containsExactly(named.title());
        assertThat(shown("No Such Outlet", "", "")).isEmpty();
        assertThat(shown("", "1", "day")).hasSize(2);
        assertThat(shown("", "1", "older")).isEmpty();
        assertThat(shown("", "999", "")).isEmpty();
    }

    private List<String> shown(String outlet, String collection, String age) {
        Asked asked = Asked.of(List.of(), outlet, collection, age, "Sandpiperling", false, "");
        return queue.page(asked.only("article"), "eve").cards().stream()
                .map(Card::title)
                .toList();
    }

    @Test
    void putsOffForOneEditorAndBringsBack() {
        newsroom.file("marrow-1", bare("Marrowfat peas are late"));
        Handle item = cards("Marrowfat", "eve").get(0).handle();

        Done done = acts.act("later", List.of(item), "eve");

        assertThat(cards("Marrowfat", "eve")).isEmpty();
        assertThat(cards("Marrowfat", "ada")).hasSize(1);
        assertThat(queue.page(about("Marrowfat").putOff(true), "eve").cards()).hasSize(1);
        acts.undo(done.id(), "eve");
        assertThat(cards("Marrowfat", "eve")).hasSize(1);
    }

    @Test
    void dismissesForAllUntilTheArticleChanges() {
        Article article = newsroom.file("tarragon-1", bare("Tarragonia closes its port"));
        Handle item = cards("Tarragonia", "eve").get(0).handle();

        acts.act("dismiss", List.of(item), "eve");

        assertThat(cards("Tarragonia", "ada")).isEmpty();
        archive.edit(article.slug(), bare("Tarragonia shuts its port"), item.stamp(), "ada", "");
        assertThat(cards("Tarragonia", "ada")).hasSize(1);
    }

    @Test
    void takesARulingBackWithItsMerge() {
        List<Article> two = pair("Wolverdale");
        Handle item = cards("Wolverdale", "eve").get(0).handle();
        List<String> before = stories(two);

        Done done = acts.act("same", List.of(item), "eve");

        assertThat(done.words()).startsWith("Ruled the same story: “");
        assertThat(stories(two).stream().distinct()).hasSize(1);
        assertThat(kinds(cards("Wolverdale", "eve"))).doesNotContain("pair");
        assertThat(acts.undo(done.id(), "eve").orElseThrow().problems()).isEmpty();
        assertThat(stories(two)).isEqualTo(before);
        assertThat(kinds(cards("Wolverdale", "eve"))).contains("pair");
    }

    private List<String> stories(List<Article> told) {
        return told.stream().map(article -> newsdesk.storyOf(article.slug())).toList();
    }

    @Test
    void takesADecisionAboutAChangedSourceBack() {
        Article dam = changed("Pemmican");
        Handle item = cards("Pemmican", "eve").get(0).handle();

        Done taken = acts.act("take", List.of(item), "eve");
        assertThat(body(dam)).contains("4 million");
        assertThat(kinds(cards("Pemmican", "eve"))).doesNotContain("changed");
        acts.undo(taken.id(), "eve");
        assertThat(body(dam)).contains("3.1 million");
        assertThat(cards("Pemmican", "eve").get(0).handle()).isEqualTo(item);

        Done kept = acts.act("keep", List.of(item), "eve");
        assertThat(body(dam)).contains("3.1 million");
        assertThat(kinds(cards("Pemmican", "eve"))).doesNotContain("changed");
        acts.undo(kept.id(), "eve");
        assertThat(cards("Pemmican", "eve").get(0).handle()).isEqualTo(item);
        assertThat(cards("Pemmican", "eve").get(0).changes()).isNotEmpty();
    }

    @Test
    void refusesToTakeBackWhatWasEditedSince() {
        Article dam = changed("Jaspervale");
        Handle item = cards("Jaspervale", "eve").get(0).handle();
        Done taken = acts.act("take", List.of(item), "eve");
        long head = articles.findAllWithHead(List.of(dam.id())).get(0).head().id();
        Saving saved = archive.edit(dam.slug(), words("Jaspervale", "5"), head, "ada", "");
        assertThat(saved).isInstanceOf(Saving.Saved.class);

        Done back = acts.undo(taken.id(), "eve").orElseThrow();

        assertThat(back.problems()).hasSize(1);
        assertThat(body(dam)).contains("5 million");
    }

    @Test
    void doesTheRestWhereOneRefusesAndUndoesAllAtOnce() {
        List<Article> two = pair("Gannetry");
        changed("Gannetry");
        newsroom.file("gannet-1", bare("Gannetry fair opens"));
        List<Handle> all = cards("Gannetry", "eve").stream().map(Card::handle).toList();
        long pairs = all.stream().filter(item -> item.kind().equals("pair")).count();
        List<String> before = stories(two);

        Done done = acts.act("same", all, "eve");

        assertThat(done.done()).isEqualTo(pairs).isPositive();
        assertThat(done.problems())
                .hasSize(all.size() - (int) pairs)
                .allSatisfy(part -> assertThat(part.problem()).isEqualTo("that cannot be done to it"));
        acts.undo(done.id(), "eve");
        assertThat(stories(two)).isEqualTo(before);
        acts.undo(acts.act("later", all, "eve").id(), "eve");
        assertThat(cards("Gannetry", "eve").stream().map(Card::handle)).containsExactlyElementsOf(all);
    }

    @Test
    void undoesSeveralActsOneAfterTheOtherAndEachOnce() {
        pair("Kestrelton");
        newsroom.file("kestrel-1", bare("Kestrelton mill burns"));
        List<Handle> all = cards("Kestrelton", "una").stream().map(Card::handle).toList();
        long first = acts.act("apart", List.of(all.get(0)), "una").id();
        long second = acts.act("later", List.of(all.get(all.size() - 1)), "una").id();

        assertThat(acts.latest("una")).contains(second);
        assertThat(acts.undo(second, "eve")).as("somebody else's").isEmpty();
        assertThat(acts.undo(second, "una")).isPresent();
        assertThat(acts.undo(second, "una")).as("a second time").isEmpty();
        assertThat(acts.latest("una")).contains(first);
        acts.undo(first, "una");
        assertThat(acts.latest("una")).isEmpty();
        assertThat(cards("Kestrelton", "una").stream().map(Card::handle)).containsExactlyElementsOf(all);
    }

    @Test
    void leavesADecisionAloneThatIsAboutOtherWordsByNow() {
        changed("Umberfield");
        Handle seen = cards("Umberfield", "eve").get(0).handle();
        Content again = words("Umberfield", "6");
        newsroom.received("changed-Umberfield", again, again.toString());

        Done done = acts.act("take", List.of(seen), "eve");

        assertThat(done.done()).isZero();
        assertThat(done.problems().get(0).problem()).contains("changed again");
        assertThat(acts.latest("eve")).isNotEqualTo(java.util.Optional.of(done.id()));
    }

    @Test
    void saysThatThereAreMoreThanItCounts() {
        assertThat(new Queue.Count("pair", "Pairs", 1000, true).words()).isEqualTo("1,000+");
        assertThat(new Queue.Count("pair", "Pairs", 1000, false).words()).isEqualTo("1000");
    }
}
