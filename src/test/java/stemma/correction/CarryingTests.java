package stemma.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.correction.Carrying.Origin;
import stemma.correction.Carrying.Target;
import stemma.publication.Correction;
import stemma.publication.PublicChange;
import stemma.publication.PublicChanges;
import stemma.publication.Publishable.Kind;
import stemma.publication.Release;
import stemma.regrouping.Regroupings;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.Revision.Made;
import stemma.story.Newsdesk;
import stemma.story.Placements;
import stemma.story.Stories;

/** What becomes of texts that make a corrected claim, on a real database. Each test has a ship of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class CarryingTests {

    private static final Correction NOTICE =
            new Correction(Correction.Kind.CORRECTION, "It was six.", Correction.Place.TOP, false);

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
    private Placements placements;

    @Autowired
    private PublicChanges changes;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Carrying carrying;

    @Autowired
    private Lookout lookout;

    @Autowired
    private TransactionTemplate transaction;

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Article report(String ship, String outlet, String sentence) {
        Content content = Newsroom.content(
                ship + " runs aground, " + outlet + " writes",
                "The ferry " + ship + " ran aground off " + ship + "holm on Friday night.",
                sentence,
                "The weather had been calm, and the " + outlet + " asked why.");
        return newsroom.file(ship + "-" + outlet, content);
    }

    /** Two articles of one story that both say four, and one that says six. */
    private List<Article> told(String ship) {
        Article first = report(ship, "Morning", "Four passengers of the " + ship + " were taken to hospital.");
        Article second =
                report(ship, "Evening", "In all, four passengers of the " + ship + " were brought to a hospital.");
        Article third =
                report(ship, "Night", "Six passengers of the " + ship + " were taken to hospital, police said.");
        String story = alone(first);
        for (Article other : List.of(second, third)) {
            if (!newsdesk.storyOf(other.slug()).equals(story)) {
                regroupings.move(other.slug(), story, "test");
            }
        }
        return List.of(first, second, third);
    }

    /** In a story of its own, whatever the reports of other tests are like. */
    private String alone(Article article) {
        String story = newsdesk.storyOf(article.slug());
        if (placements.ofStory(stories.bySlug(story).id()).size() > 1) {
            regroupings.moveOut(article.slug(), "test");
        }
        return newsdesk.storyOf(article.slug());
    }

    private Article now(Article article) {
        return articles.bySlug(article.slug());
    }

    private Origin correct(Article article, String from, String to) {
        Content content = now(article).content();
        List<stemma.revision.Block> body = content.body().stream()
                .map(block -> block.reworded(block.text().replace(from, to)))
                .toList();
        archive.edit(
                article.slug(),
                content.withBody(body),
                now(article).head().id(),
                new Made("ada", java.time.Instant.now(), Revision.Kind.CORRECTION, null),
                Release.of(NOTICE));
        return new Origin(Kind.ARTICLE, article.slug(), now(article).head().id());
    }

    private FanOut fan(Origin origin) {
        return within(() -> corrections.of(origin.kind(), origin.slug(), origin.revision()));
    }

    private static List<String> slugs(List<FanOut.Carrier> carriers) {
        return carriers.stream().map(carrier -> carrier.text().slug()).toList();
    }

    private Map<Long, String> proposed(Origin origin, Article article) {
        return fan(origin).open().stream()
                .filter(carrier -> carrier.text().slug().equals(article.slug()))
                .flatMap(carrier -> carrier.sentences().stream())
                .collect(Collectors.toMap(CarriedSentence::id, CarriedSentence::proposed));
    }

    private Target at(Article article, Origin origin) {
        return new Target(Kind.ARTICLE, article.slug(), origin);
    }

    private String body(Article article) {
        return now(article).content().bodyText();
    }

    private List<PublicChange> notices(Article article) {
        return changes.notices(Kind.ARTICLE, article.id());
    }

    @Test
    void listsWhoSaysTheSameAndWhoHasItRight() {
        List<Article> told = told("Astrid");

        FanOut fan = fan(correct(told.get(0), "Four passengers", "Six passengers"));

        assertThat(slugs(fan.open())).containsExactly(told.get(1).slug());
        assertThat(slugs(fan.right())).containsExactly(told.get(2).slug());
    }

    @Test
    void correctsAnotherArticleWithOneNoticeAndAsksNobodyAgain() {
        List<Article> told = told("Bjarne");
        Origin origin = correct(told.get(0), "Four passengers", "Six passengers");
        Article other = told.get(1);

        carrying.carry(at(other, origin), proposed(origin, other), NOTICE, "eve");

        assertThat(body(other))
                .contains("passengers of the Bjarne were brought")
                .doesNotContain("four passengers");
        assertThat(body(other)).containsIgnoringCase("In all, six passengers");
        assertThat(now(other).head().kind()).isEqualTo(Revision.Kind.CORRECTION);
        assertThat(notices(other)).extracting(PublicChange::notice).containsExactly("It was six.");
        assertThat(fan(origin).open()).isEmpty();
        Origin carried =
                new Origin(Kind.ARTICLE, other.slug(), now(other).head().id());
        assertThat(fan(carried).carriers())
                .as("a carried correction is not carried back")
                .isEmpty();
        assertThatThrownBy(() -> carrying.carry(at(other, origin), Map.of(), NOTICE, "ada"))
                .isInstanceOf(CarryRefused.class)
                .hasMessageContaining("already");
        assertThat(notices(other)).as("nothing is done twice").hasSize(1);
    }

    @Test
    void takesACarriedCorrectionBackAndWaitsAgain() {
        List<Article> told = told("Cecilie");
        Origin origin = correct(told.get(0), "Four passengers", "Six passengers");
        Article other = told.get(1);
        String before = body(other);
        carrying.carry(at(other, origin), proposed(origin, other), NOTICE, "eve");

        carrying.undo(at(other, origin), "eve");

        assertThat(body(other)).isEqualTo(before);
        assertThat(slugs(fan(origin).open())).containsExactly(other.slug());
        assertThat(notices(other)).as("what readers were told stays on record").hasSize(1);
        assertThatThrownBy(() -> carrying.undo(at(other, origin), "eve")).isInstanceOf(CarryRefused.class);
    }

    @Test
    void remembersThatATextStaysAsItIs() {
        List<Article> told = told("Dagny");
        Origin origin = correct(told.get(0), "Four passengers", "Six passengers");
        Article other = told.get(1);

        carrying.leave(at(other, origin), "eve");
        assertThat(fan(origin).open()).isEmpty();
        assertThat(slugs(fan(origin).done())).containsExactly(other.slug());

        carrying.reopen(at(other, origin), "eve");
        assertThat(slugs(fan(origin).open())).containsExactly(other.slug());
    }

    @Test
    void doesNotAskAboutWordsThatSomebodyCorrectedByHand() {
        List<Article> told = told("Embla");
        Origin origin = correct(told.get(0), "Four passengers", "Six passengers");

        correct(told.get(1), "four passengers", "six passengers");

        assertThat(fan(origin).open()).isEmpty();
        assertThat(corrections.open(origin.revision())).isZero();
    }

    @Test
    void refusesAnEmptySentenceAndWordsThatStandThere() {
        List<Article> told = told("Frida");
        Origin origin = correct(told.get(0), "Four passengers", "Six passengers");
        Article other = told.get(1);
        long id = proposed(origin, other).keySet().iterator().next();

        assertThatThrownBy(() -> carrying.carry(at(other, origin), Map.of(id, " "), NOTICE, "eve"))
                .hasMessageContaining("Write what the sentence shall say");
        assertThatThrownBy(() -> carrying.carry(at(other, origin), Map.of(), NOTICE, "eve"))
                .hasMessageContaining("stand there already");
        assertThat(slugs(fan(origin).open())).containsExactly(other.slug());
    }

    @Test
    void carriesACorrectionOnToTheStorysOwnTextAndToAnotherStory() {
        Article first = report("Gudrun", "Morning", "Four passengers of the Gudrun were taken to hospital in Vik.");
        String slug = alone(first);
        Content own = Newsroom.content(
                "Gudrun: what we know",
                "Four passengers of the Gudrun were taken to hospital in Vik, and all are well.");
        newsdesk.edit(slug, own, stories.bySlug(slug).shown().id(), "eve", null);
        Article elsewhere = newsroom.file(
                "gudrun-weekly",
                Newsroom.content(
                        "A summer of accidents at sea",
                        "It has been a bad summer for shipping along the coast, insurers complain.",
                        "Four passengers of the Gudrun were taken to hospital in Vik."));
        alone(elsewhere);

        Origin origin = correct(first, "Four passengers", "Six passengers");

        assertThat(slugs(fan(origin).open())).containsExactly(slug, elsewhere.slug());
        assertThat(fan(origin).open()).extracting(FanOut.Carrier::isElsewhere).containsExactly(false, true);
        CarriedSentence sentence = fan(origin).open().get(0).sentences().get(0);
        carrying.carry(new Target(Kind.STORY, slug, origin), Map.of(sentence.id(), sentence.proposed()), NOTICE, "eve");
        assertThat(stories.bySlug(slug).content().bodyText())
                .isEqualTo("Six passengers of the Gudrun were taken to hospital in Vik, and all are well.");
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable what) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(what);
    }

    /** Into the story of another, whatever it is like. */
    private void join(Article article, Article other) {
        String story = newsdesk.storyOf(other.slug());
        if (!newsdesk.storyOf(article.slug()).equals(story)) {
            regroupings.move(article.slug(), story, "test");
        }
    }

    @Test
    void asksAboutAReportThatComesAfterTheCorrection() {
        List<Article> told = told("Hermod");
        Origin origin = correct(told.get(0), "Four passengers", "Six passengers");
        Article late = report(
                "Hermod", "Weekly", "On Friday four passengers of the Hermod were taken to hospital, it is said.");
        join(late, told.get(0));

        eventually(() -> assertThat(slugs(fan(origin).open())).contains(late.slug()));
        assertThat(fan(origin).open().stream()
                        .filter(carrier -> carrier.text().slug().equals(late.slug()))
                        .flatMap(carrier -> carrier.sentences().stream()))
                .allMatch(CarriedSentence::late)
                .extracting(CarriedSentence::proposed)
                .allSatisfy(words -> assertThat(words).containsIgnoringCase("six passengers of the Hermod"));
    }

    @Test
    void asksAboutAnArticleThatMakesTheClaimOnlyAfterARevision() {
        List<Article> told = told("Idunn");
        Origin origin = correct(told.get(0), "Four passengers", "Six passengers");
        Article other = told.get(2);
        Content content = now(other).content();
        List<stemma.revision.Block> body = content.body().stream()
                .map(block -> block.reworded(block.text().replace("Six passengers", "Four passengers")))
                .toList();

        archive.edit(
                other.slug(),
                content.withBody(body),
                now(other).head().id(),
                new Made("ada", java.time.Instant.now(), Revision.Kind.EDIT, null),
                Release.AS_BEFORE);

        eventually(() -> assertThat(slugs(fan(origin).open())).contains(other.slug()));
    }

    @Test
    void doesNotAskAboutAClaimThatStandsAgain() {
        List<Article> told = told("Kolga");
        Origin origin = correct(told.get(0), "Four passengers", "Six passengers");
        Revision head = now(told.get(0)).head();
        long before = within(
                () -> Objects.requireNonNull(now(told.get(0)).head().previous()).id());
        archive.restore(told.get(0).slug(), before, head.id(), "ada");
        Article late = report("Kolga", "Weekly", "On Friday four passengers of the Kolga were taken to hospital.");
        join(late, told.get(0));
        long story = stories.bySlug(newsdesk.storyOf(late.slug())).id();

        lookout.catchUp(story);

        assertThat(slugs(fan(origin).open())).doesNotContain(late.slug());
    }

    @Test
    void looksAgainAndTellsWhatIsNew() {
        Article first = report("Liv", "Morning", "Four passengers of the Liv were taken to hospital in Vik.");
        Article second = report("Liv", "Evening", "In Vik four passengers of the Liv were brought to a hospital.");
        alone(first);
        join(second, first);
        Origin origin = correct(first, "Four passengers", "Six passengers");
        assertThat(corrections.lookAgain(Kind.ARTICLE, origin.slug(), origin.revision(), "eve"))
                .as("nothing is listed twice")
                .isEmpty();
        // In one transaction: what looks at newcomers must not meet it in the story of the others.
        Article elsewhere = within(() -> {
            Article filed = newsroom.file(
                    "liv-weekly",
                    Newsroom.content(
                            "What insurers paid this summer",
                            "It has been a dear summer for insurers along the coast, their union complains.",
                            "Four passengers of the Liv were taken to hospital in Vik."));
            alone(filed);
            return filed;
        });
        Article again = report("Liv", "Noon", "Four passengers of the Liv were taken to hospital, her owner said.");
        join(again, first);
        lookout.catchUp(stories.bySlug(newsdesk.storyOf(again.slug())).id());

        List<Long> fresh = corrections.lookAgain(Kind.ARTICLE, origin.slug(), origin.revision(), "eve");

        assertThat(fan(origin).open().stream().flatMap(carrier -> carrier.sentences().stream()))
                .filteredOn(sentence -> fresh.contains(sentence.id()))
                .extracting(CarriedSentence::text)
                .containsExactly(elsewhere.id());
        assertThat(slugs(fan(origin).open())).contains(again.slug(), second.slug());
    }

    @Test
    void putsAWrongNameRightInASentenceThatTellsSomethingElse() {
        Article first = report("Magni", "Morning", "At the wheel was Captain Lindkvist, who is 61.");
        Article second = newsroom.file(
                "magni-butterflies",
                Newsroom.content(
                        "A house full of butterflies",
                        "As a boy Lindkvist collected butterflies, and never stopped.",
                        "Neighbours bring their children to see them."));
        alone(first);
        join(second, first);

        Origin origin = correct(first, "Lindkvist", "Lindqvist");

        assertThat(fan(origin).open().get(0).sentences())
                .extracting(CarriedSentence::foundBy, CarriedSentence::wording)
                .containsExactly(tuple(CarriedSentence.FoundBy.WORDING, "Lindkvist"));
        carrying.carry(at(second, origin), proposed(origin, second), NOTICE, "eve");
        assertThat(body(second)).startsWith("As a boy Lindqvist collected butterflies, and never stopped.");
    }
}
