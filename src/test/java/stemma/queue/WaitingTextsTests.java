package stemma.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import stemma.draft.Desktop;
import stemma.draft.Drafts;
import stemma.draft.Presences;
import stemma.publication.Decision;
import stemma.publication.Hand;
import stemma.publication.Publisher;
import stemma.publication.State;
import stemma.publication.Step;
import stemma.revision.Content;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;

/** What goes public soon, sentences whose sources changed, and what is being edited; each test has a word of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class WaitingTextsTests {

    private static final Hand ADMIN = new Hand("root", true);

    @Autowired
    private Queue queue;

    @Autowired
    private QueueActs acts;

    @Autowired
    private Busy busy;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private Stories stories;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Presences presences;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private List<Card> cards(String kind, String word) {
        Asked asked = Asked.of(List.of(kind), "", "", "", word, false, "");
        return queue.page(asked, "eve").cards();
    }

    private int counted(String kind, String word) {
        return queue.page(Asked.of(List.of(), "", "", "", word, false, ""), "eve").counts().stream()
                .filter(count -> count.key().equals(kind))
                .findFirst()
                .orElseThrow()
                .open();
    }

    /** As if it had come in while imports wait as drafts. */
    private Article draft(String word) {
        Article article = newsroom.about(word, word + "stad");
        jdbc.sql("update article set state = 'DRAFT', public_from = null where id = ?")
                .param(article.id())
                .update();
        return article;
    }

    private void take(Article article, Step step, Instant time) {
        transaction.executeWithoutResult(status ->
                publisher.take(articles.findById(article.id()).orElseThrow(), new Decision(step, ADMIN, time, null)));
    }

    private static Instant in(int hours) {
        return Instant.now().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    }

    private State state(Article article) {
        return articles.findById(article.id()).orElseThrow().publication().state();
    }

    @Test
    void showsWhatGoesPublicWithinADayTheSoonestFirst() {
        Article evening = draft("Zephyrine");
        Article noon =
                newsroom.file("zephyr-noon", Newsroom.content("Zephyrine at noon", "The zephyrine blew at noon."));
        jdbc.sql("update article set state = 'DRAFT', public_from = null where id = ?")
                .param(noon.id())
                .update();
        take(evening, Step.SCHEDULE, in(9));
        take(noon, Step.SCHEDULE, in(2));
        take(draft("zephyrinely"), Step.SCHEDULE, in(25));

        List<Card> cards = cards("soon", "Zephyrine");

        assertThat(cards).extracting(Card::title).containsExactly(noon.title(), evening.title());
        assertThat(cards.get(0).why())
                .startsWith("It goes public by itself on ")
                .contains(" UTC");
        assertThat(counted("soon", "Zephyrine")).isEqualTo(2);
    }

    @Test
    void saysOfADraftThatTheEndOfItsEmbargoMakesNothingPublic() {
        Article article = draft("Quillaja");
        take(article, Step.EMBARGO, in(3));

        Card card = cards("soon", "Quillaja").get(0);

        assertThat(card.question()).isEqualTo("Its embargo ends. Shall readers get it then?");
        assertThat(card.why()).contains("does not go public by itself");
        assertThat(card.acts()).isEmpty();
        take(article, Step.SPIKE, in(3));
        assertThat(cards("soon", "Quillaja")).isEmpty();
    }

    @Test
    void holdsBackSeveralAtOnceAndSchedulesThemAgain() {
        Article one = draft("Ombrella");
        Article other = draft("Ombrella");
        Instant time = in(5);
        take(one, Step.SCHEDULE, time);
        take(other, Step.SCHEDULE, time);
        List<Handle> both = cards("soon", "Ombrella").stream().map(Card::handle).toList();
        assertThat(both).hasSize(2);

        Done done = acts.act("hold", both, "eve");

        assertThat(done.words()).isEqualTo("Held back, a draft again: 2 entries.");
        assertThat(state(one)).isEqualTo(State.DRAFT);
        assertThat(cards("soon", "Ombrella")).isEmpty();
        assertThat(acts.undo(done.id(), "eve").orElseThrow().problems()).isEmpty();
        assertThat(articles.findById(one.id()).orElseThrow().publication().publicFrom())
                .isEqualTo(time);
        assertThat(cards("soon", "Ombrella").stream().map(Card::handle)).containsExactlyElementsOf(both);
    }

    @Test
    void leavesAloneWhatSomebodyGaveAnotherTime() {
        Article article = draft("Tamarack");
        take(article, Step.SCHEDULE, in(5));
        Handle seen = cards("soon", "Tamarack").get(0).handle();
        take(article, Step.SCHEDULE, in(6));

        assertThat(acts.act("hold", List.of(seen), "eve").problems().get(0).problem())
                .contains("another time");
        Done done = acts.act("hold", List.of(cards("soon", "Tamarack").get(0).handle()), "eve");
        take(article, Step.REVIEW, in(6));
        assertThat(acts.undo(done.id(), "eve").orElseThrow().problems().get(0).problem())
                .contains("decided about its publication since");
        assertThat(state(article)).isEqualTo(State.REVIEW);
    }

    @Test
    void asksAgainAboutWhatWasDismissedWhenItsTimeChanges() {
        Article article = draft("Bergamotte");
        take(article, Step.SCHEDULE, in(5));
        acts.act("dismiss", List.of(cards("soon", "Bergamotte").get(0).handle()), "eve");
        assertThat(cards("soon", "Bergamotte")).isEmpty();

        take(article, Step.SCHEDULE, in(7));

        assertThat(cards("soon", "Bergamotte")).hasSize(1);
    }

    @Test
    void showsAStoryThatHasATimeOfItsOwnBesideItsArticles() {
        Article article = draft("Verdigrisa");
        Story story = stories.bySlug(newsdesk.storyOf(article.slug()));
        jdbc.sql("update story set state = 'PUBLISHED', follows = false, public_from = ? where id = ?")
                .params(java.sql.Timestamp.from(in(4)), story.id())
                .update();

        Card card = cards("soon", "Verdigrisa").get(0);

        assertThat(card.links().open()).isEqualTo("/desk/stories/" + story.slug() + "/publication");
        Done done = acts.act("hold", List.of(card.handle()), "eve");
        assertThat(stories.findById(story.id()).orElseThrow().publication().state())
                .isEqualTo(State.DRAFT);
        acts.undo(done.id(), "eve");
        assertThat(cards("soon", "Verdigrisa").get(0).handle()).isEqualTo(card.handle());
    }

    /** A story in words of its own, whose article says something else by then. */
    private Story outdated(String word) {
        Article article = newsroom.file(
                "outdated-" + word,
                Newsroom.content(
                        word + " bridge opens",
                        "The " + word + " bridge cost 40 million crowns, its builder said.",
                        "The " + word + " bridge will carry trams from the autumn on."));
        Story story = stories.bySlug(newsdesk.storyOf(article.slug()));
        Content own = article.content().withHeadline("The new " + word + " bridge");
        newsdesk.edit(story.slug(), own, story.shown().id(), "ada", "");
        archive.edit(
                article.slug(),
                costing(article.content(), word, "44"),
                article.head().id(),
                "ada",
                "");
        return story;
    }

    private static Content costing(Content content, String word, String millions) {
        return content.withBody(Newsroom.content(
                        null,
                        "The " + word + " bridge cost " + millions + " million crowns, its builder said.",
                        "The " + word + " bridge will carry trams from the autumn on.")
                .body());
    }

    private String text(Story story) {
        return Objects.requireNonNull(transaction.execute(
                status -> stories.bySlug(story.slug()).content().bodyText()));
    }

    @Test
    void offersTheNewWordsOfASourceAndTakesThemBack() {
        Story story = outdated("Halcyonic");
        Card card = cards("sentence", "Halcyonic").get(0);
        assertThat(card.links().open()).isEqualTo("/desk/stories/" + story.slug() + "/changed-sources");
        assertThat(card.facts().get(0).words())
                .filteredOn(words -> !words.isSame())
                .extracting(words -> words.kind() + " " + words.text())
                .containsExactly("DELETED 40", "INSERTED 44");

        Done done = acts.act("renew", List.of(card.handle()), "eve");

        assertThat(done.problems()).isEmpty();
        assertThat(text(story)).contains("44 million").contains("trams");
        assertThat(cards("sentence", "Halcyonic")).isEmpty();
        assertThat(acts.undo(done.id(), "eve").orElseThrow().problems()).isEmpty();
        assertThat(text(story)).contains("40 million");
        assertThat(cards("sentence", "Halcyonic")).hasSize(1);
    }

    @Test
    void keepsASentenceAsItIsAndAsksAgainAfterAnUndo() {
        Story story = outdated("Myrtlewood");
        Handle item = cards("sentence", "Myrtlewood").get(0).handle();

        Done done = acts.act("keep", List.of(item), "eve");

        assertThat(text(story)).contains("40 million");
        assertThat(counted("sentence", "Myrtlewood")).isZero();
        acts.undo(done.id(), "eve");
        assertThat(cards("sentence", "Myrtlewood").get(0).handle()).isEqualTo(item);
    }

    @Test
    void refusesNewWordsThatAreOlderThanTheSourcesBecame() {
        Story story = outdated("Pagodaria");
        Handle seen = cards("sentence", "Pagodaria").get(0).handle();
        Article article = articles.findBySourceKey(1, "outdated-Pagodaria").orElseThrow();
        Article now = articles.findAllWithHead(List.of(article.id())).get(0);
        archive.edit(
                now.slug(),
                costing(now.content(), "Pagodaria", "45"),
                now.head().id(),
                "ada",
                "");

        Done done = acts.act("renew", List.of(seen), "eve");

        assertThat(done.problems().get(0).problem()).contains("changed again");
        assertThat(text(story)).contains("40 million");
    }

    @Test
    void tellsWhatOthersHaveOpenAndWhatOneselfHasNotSaved() {
        Article article = newsroom.about("Corvidae", "Ravensby");
        Desktop ada = new Desktop("ada", "articles", article.slug());
        Desktop eve = new Desktop("eve", "articles", article.slug());
        UUID tab = UUID.randomUUID();
        presences.seen(ada, tab);
        presences.seen(eve, UUID.randomUUID());
        drafts.keep(eve, UUID.randomUUID(), article.head().id(), "{}", 1);
        String form = "/desk/articles/" + article.slug() + "/edit";

        assertThat(busy.now("eve").at(form)).isEqualTo("ada");
        assertThat(busy.now("eve").unsaved())
                .extracting(Busy.Text::title, Busy.Text::address)
                .contains(org.assertj.core.groups.Tuple.tuple(article.title(), form));
        assertThat(busy.now("ada").at(form)).isEqualTo("eve");
        assertThat(busy.now("ada").unsaved()).extracting(Busy.Text::address).doesNotContain(form);
        presences.left("ada", tab);
        assertThat(busy.now("eve").at(form)).isEmpty();
    }
}
