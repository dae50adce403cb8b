package stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.publication.Release;
import stemma.regrouping.Regroupings;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.revision.Link;
import stemma.revision.Saving;
import stemma.story.Keep;
import stemma.story.Merge;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;

/** The sources of a story's sentences through edits, corrections and merges, on a real database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class ProvenancesTests {

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
    private Provenances provenances;

    @Autowired
    private WorkingTexts texts;

    @Autowired
    private SourceChanges changes;

    @Autowired
    private TransactionTemplate transaction;

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Story storyOf(Article article) {
        return stories.bySlug(newsdesk.storyOf(article.slug()));
    }

    private static String sentence(Article article, int block) {
        return article.content().body().get(block).text();
    }

    /** A story of one article, which no other test knows, written from the article's first block. */
    private Story written(Article article) {
        return within(() -> {
            Story story = storyOf(article);
            assertThat(story.text()).isNull();
            texts.take(story, "eve", article.id(), 0, -1, false);
            texts.save(story, "eve", "Written", "", Release.AS_BEFORE);
            return story;
        });
    }

    private List<Traced> traced(Article article) {
        return within(() -> provenances.of(storyOf(article)));
    }

    private List<SourceChange> open(Article article) {
        return within(() -> changes.open(storyOf(article)));
    }

    private void correct(Article article, String from, String to) {
        Article now = articles.bySlug(article.slug());
        Content content = now.content();
        List<Block> body = content.body().stream()
                .map(block -> Block.paragraph(block.text().replace(from, to)))
                .toList();
        archive.edit(
                article.slug(),
                new Content(content.headline(), null, content.bylines(), null, null, null, body),
                now.head().id(),
                "ada",
                "corrected");
    }

    @Test
    void remembersWhatWasTakenFromWhere() {
        Article article = newsroom.about("avalanche", "Kverndal");

        written(article);

        assertThat(traced(article)).singleElement().satisfies(sentence -> {
            assertThat(sentence.state()).isEqualTo(Traced.State.VERBATIM);
            assertThat(sentence.source())
                    .isEqualTo(new Source(article.id(), article.head().id(), 0, 0, sentence(article, 0)));
        });
    }

    @Test
    void tracesWhatWasTypedInTheOrdinaryForm() {
        Article article = newsroom.about("astrolabe", "Vallesund");
        Story story = storyOf(article);
        Content typed = Newsroom.content("Typed", "An editor wrote this sentence alone.", sentence(article, 1));

        newsdesk.edit(story.slug(), typed, story.shown().id(), "eve", null);

        assertThat(traced(article)).extracting(Traced::state).containsExactly(Traced.State.OWN, Traced.State.VERBATIM);
    }

    @Test
    void tellsWhenASourceIsCorrectedAndTakesUpTheCorrection() {
        Article article = newsroom.about("cyclone", "Brandvik");
        written(article);

        correct(article, "drew crowds", "drew huge crowds");
        SourceChange change = open(article).get(0);
        assertThat(change.proposed()).contains("drew huge crowds");
        assertThat(changes.affected(10))
                .extracting(Affected::slug)
                .contains(storyOf(article).slug());
        changes.accept(change.id(), change.proposed(), "eve");

        assertThat(storyOf(article).content().bodyText()).contains("drew huge crowds");
        assertThat(open(article)).isEmpty();
        assertThat(traced(article).get(0).state()).isEqualTo(Traced.State.VERBATIM);
    }

    @Test
    void bringsAnEditorsOwnChangeAndTheCorrectionTogether() {
        Article article = newsroom.about("landslide", "Ostmark");
        Story story = written(article);
        String own = sentence(article, 0).replace("The landslide", "A landslide");
        newsdesk.edit(
                story.slug(),
                Newsroom.content("Own", own),
                storyOf(article).shown().id(),
                "eve",
                null);

        correct(article, "drew crowds", "frightened many");

        assertThat(open(article)).singleElement().satisfies(change -> {
            assertThat(change.clashes()).isFalse();
            assertThat(change.proposed()).startsWith("A landslide").contains("frightened many");
        });
    }

    @Test
    void asksAgainWhenAnAcceptedChangeIsUndone() {
        Article article = newsroom.about("wildfire", "Tannfeld");
        written(article);
        correct(article, "drew crowds", "drew a crowd");
        long before = storyOf(article).shown().id();
        SourceChange change = open(article).get(0);
        changes.accept(change.id(), change.proposed(), "eve");

        newsdesk.restore(
                storyOf(article).slug(), before, storyOf(article).shown().id(), "eve");

        assertThat(open(article)).extracting(SourceChange::id).containsExactly(change.id());
    }

    @Test
    void remembersThatASentenceStaysUntilItsSourceChangesAgain() {
        Article article = newsroom.about("meteorite", "Sundholm");
        written(article);
        correct(article, "drew crowds", "drew some crowds");
        long change = open(article).get(0).id();

        changes.keep(change, "eve");
        correct(article, "Nobody in", "No one in");
        assertThat(open(article)).isEmpty();
        changes.reopen(change, "eve");

        assertThat(open(article)).extracting(SourceChange::id).contains(change);
    }

    @Test
    void takesOutASentenceWhoseSourceIsGoneButNeverTheLast() {
        Article article = newsroom.about("dovecote raft", "Fjellby");
        Story story = written(article);
        correct(article, sentence(article, 0), "Completely other words stand here now instead.");

        SourceChange gone = open(article).get(0);
        assertThat(gone.isGone()).isTrue();
        assertThat(changes.accept(gone.id(), "", "eve")).isEmpty();
        assertThat(stories.bySlug(story.slug()).content().bodyText()).isEqualTo(sentence(article, 0));
    }

    @Test
    void keepsSourcesThroughAMergeAndItsUndo() {
        Article kept = newsroom.about("opera", "Lindau");
        Article gone = newsroom.about("glassworks", "Morvik");
        written(kept);
        String survivor = storyOf(kept).slug();
        List<Traced> before = traced(kept);

        Merge merge = regroupings.merge(survivor, storyOf(gone).slug(), new Keep(true, false), "eve");
        assertThat(traced(kept)).isEqualTo(before);
        regroupings.unmerge(merge.id(), "eve");

        assertThat(traced(kept)).isEqualTo(before);
    }

    @Test
    void keepsTheSourceOfASentenceWhoseArticleWasMovedAway() {
        Article stays = newsroom.about("cidery", "Aldersund");
        Article leaves = newsroom.about("planetarium", "Kestelen");
        regroupings.merge(storyOf(stays).slug(), storyOf(leaves).slug(), new Keep(false, false), "eve");
        within(() -> {
            Story story = storyOf(stays);
            texts.take(story, "eve", leaves.id(), 0, 0, false);
            texts.take(story, "eve", stays.id(), 1, 0, false);
            return texts.save(story, "eve", "Both", "", Release.AS_BEFORE);
        });

        regroupings.moveOut(leaves.slug(), "eve");

        assertThat(traced(stays).get(0).source())
                .isNotNull()
                .extracting(Source::article)
                .isEqualTo(leaves.id());
    }

    @Test
    void savesManyActsAsOneRevision() {
        Article article = newsroom.about("carnival", "Ribemark");
        int number = within(() -> {
            Story story = storyOf(article);
            texts.take(story, "eve", article.id(), 0, 0, false);
            texts.take(story, "eve", article.id(), 1, 0, false);
            texts.move(story, "eve", 1, -1);
            texts.write(story, "eve", 100_000, "Words of our own.");
            texts.remove(story, "eve", 1);
            texts.undo(story, "eve");
            Saving saving = texts.save(story, "eve", "Carnival", "", Release.AS_BEFORE);
            return ((Saving.Saved) saving).revision().number();
        });

        assertThat(number).isEqualTo(2);
        assertThat(storyOf(article).content().body())
                .extracting(Block::text)
                .containsExactly(sentence(article, 1), sentence(article, 0), "Words of our own.");
    }

    private static final String COUNCIL = "https://council.example/";

    private static Block linked() {
        return new Block(
                Block.Kind.PARAGRAPH,
                "The council of Hjelm voted.\nThe orangery stays shut.",
                List.of(new Link(4, 11, COUNCIL)));
    }

    private Story withLinks(Article article) {
        Story story = storyOf(article);
        Content typed = new Content(
                "Links", null, List.of(), null, null, null, List.of(linked(), Block.quote("We are sorry to say so.")));
        newsdesk.edit(story.slug(), typed, story.shown().id(), "eve", null);
        return storyOf(article);
    }

    @Test
    void keepsLinksAndLineBreaksOfWhatIsNotRewritten() {
        Article article = newsroom.about("orangery", "Hjelm");
        Story story = withLinks(article);

        within(() -> {
            texts.write(story, "eve", 100_000, "The [mayor](https://mayor.example/) said so.");
            texts.move(story, "eve", 1, -1);
            return texts.save(story, "eve", "Links again", "", Release.AS_BEFORE);
        });

        assertThat(storyOf(article).content().body())
                .containsExactly(
                        Block.quote("We are sorry to say so."),
                        linked(),
                        new Block(
                                Block.Kind.PARAGRAPH,
                                "The mayor said so.",
                                List.of(new Link(4, 9, "https://mayor.example/"))));
    }

    @Test
    void bringsTheLinksOfASentenceThatIsTakenOn() {
        Block report = new Block(
                Block.Kind.ITEM,
                "The mint of Sorvik closed. Its chief keeps the [dies] of the mint at home.",
                List.of(new Link(4, 8, "https://mint.example/"), new Link(27, 36, "https://chief.example/")));
        Article article = newsroom.file(
                "mint-of-sorvik", new Content("Mint", null, List.of(), null, null, null, List.of(report)));
        within(() -> {
            Story story = storyOf(article);
            texts.take(story, "eve", article.id(), 0, 1, false);
            texts.take(story, "eve", article.id(), 0, 0, true);
            return texts.save(story, "eve", "Mint", "", Release.AS_BEFORE);
        });

        assertThat(storyOf(article).content().body())
                .containsExactly(new Block(
                        Block.Kind.PARAGRAPH,
                        "Its chief keeps the [dies] of the mint at home. The mint of Sorvik closed.",
                        List.of(new Link(0, 9, "https://chief.example/"), new Link(52, 56, "https://mint.example/"))));
    }

    @Test
    void keepsLinksWhereAChangeOfASourceIsTakenUp() {
        Article article = newsroom.about("gasworks", "Ellerup");
        Story story = written(article);
        Block first = story(story).content().body().get(0);
        Content typed = new Content(
                "Gas",
                null,
                List.of(),
                null,
                null,
                null,
                List.of(new Block(
                        Block.Kind.PARAGRAPH,
                        "Ellerup has gas. " + first.text(),
                        List.of(new Link(0, 7, COUNCIL), new Link(21, 29, "https://gas.example/")))));
        newsdesk.edit(story.slug(), typed, story(story).shown().id(), "eve", null);

        correct(article, "drew crowds", "drew huge crowds");
        SourceChange change = open(article).get(0);
        changes.accept(change.id(), change.proposed(), "eve");

        Block now = story(story).content().body().get(0);
        assertThat(now.text()).contains("drew huge crowds");
        assertThat(now.links()).containsExactly(new Link(0, 7, COUNCIL), new Link(21, 29, "https://gas.example/"));
    }

    private Story story(Story story) {
        return stories.bySlug(story.slug());
    }

    @Test
    void cutsNothingOffALongTextAndRefusesToMakeItLonger() {
        Article article = newsroom.about("gazetteer", "Tverrvik");
        Story story = storyOf(article);
        String[] long600 =
                IntStream.range(0, 600).mapToObj(i -> "Paragraph " + i + ".").toArray(String[]::new);
        newsdesk.edit(
                story.slug(), Newsroom.content("Long", long600), story.shown().id(), "eve", null);

        assertThatThrownBy(() -> within(() -> texts.take(story(story), "eve", article.id(), 0, 0, false)))
                .isInstanceOf(TooManyParagraphs.class)
                .hasMessageContaining("601 paragraphs, and 500 is the most");
        within(() -> {
            texts.remove(story(story), "eve", 0);
            return texts.save(story(story), "eve", "Long", "", Release.AS_BEFORE);
        });

        assertThat(story(story).content().body()).hasSize(599).last().isEqualTo(Block.paragraph("Paragraph 599."));
    }

    @Test
    void losesNothingWhereSomebodySavedInBetween() {
        Article article = newsroom.about("peat digging", "Uldmoor");
        Story story = storyOf(article);
        within(() -> texts.take(story, "eve", article.id(), 0, 0, false));
        newsdesk.edit(
                story.slug(),
                Newsroom.content("Faster", "Other words."),
                story.shown().id(),
                "adam",
                null);

        Saving saving = within(() -> texts.save(stories.bySlug(story.slug()), "eve", "Mine", "", Release.AS_BEFORE));
        assertThat(saving).isInstanceOf(Saving.Clash.class);
        WorkingText still = within(() -> texts.of(stories.bySlug(story.slug()), "eve"));
        assertThat(still.paragraphs()).hasSize(1);

        within(() -> {
            texts.catchUp(stories.bySlug(story.slug()), "eve");
            return texts.save(stories.bySlug(story.slug()), "eve", "Mine", "", Release.AS_BEFORE);
        });
        assertThat(stories.bySlug(story.slug()).content().headline()).isEqualTo("Mine");
    }
}
