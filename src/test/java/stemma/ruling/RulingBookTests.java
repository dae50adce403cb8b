package stemma.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.article.ReportCollection;
import stemma.regrouping.Regroupings;
import stemma.regrouping.RulingDesk;
import stemma.revision.Content;
import stemma.story.Keep;
import stemma.story.Merge;
import stemma.story.MergeRefused;
import stemma.story.Newsdesk;
import stemma.story.Stories;

/** What editors rule on two articles is law, and suggestions follow it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=rulings")
@OnFreshDatabase
class RulingBookTests {

    private static final Keep OWN = new Keep(false, false);

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Regroupings regroupings;

    @Autowired
    private RulingDesk rulingDesk;

    @Autowired
    private RulingBook rulings;

    @Autowired
    private Laws laws;

    @Autowired
    private Stories stories;

    @Autowired
    private Suggestions suggestions;

    /** The seeds tell of leaving the centre whose opening this report tells of. */
    private Article lookAlike() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/matching/icpa-opening-2023.txt")) {
            String[] paragraphs =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).split("\n+");
            Content content = Newsroom.content(
                    paragraphs[0],
                    List.of(paragraphs).subList(1, paragraphs.length).toArray(String[]::new));
            return newsroom.file("opening", content);
        }
    }

    private static Source source(String key) {
        return new Source(ReportCollection.DEFAULT, key);
    }

    private void rule(Article one, Article other, boolean same) {
        rulings.rule(Source.of(one), Source.of(other), same, "eve", null, Instant.EPOCH);
    }

    private String storyOf(Article article) {
        return newsdesk.storyOf(article.slug());
    }

    private Suggestion about(Article article) {
        return suggestions.likest(100).stream()
                .filter(suggestion -> suggestion.article() == article.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksAboutALookAlikeUntilItIsRuledNotTheSame() throws IOException {
        Article opening = lookAlike();
        Suggestion asked = about(opening);
        assertThat(asked.evidence().nearest().get(0).shared()).contains("ICPA");
        assertThat(asked.evidence().nearest().get(0).because()).isNotEmpty();
        assertThat(asked.probability()).isBetween(0.2, 0.8);
        int open = suggestions.likest(100).size();

        long ruling = rulingDesk.ruleDifferent(asked.id(), "eve", " another year ");

        assertThat(suggestions.likest(100)).hasSize(open - 1);
        assertThatThrownBy(() -> rulingDesk.ruleSame(asked.id(), "eve", null)).isInstanceOf(SuggestionNotFound.class);
        assertThat(rulings.page(Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(stands -> assertThat(stands.note()).isEqualTo("another year"));

        rulingDesk.withdraw(ruling, "eve");
        assertThat(about(opening).id()).isEqualTo(asked.id());
    }

    @Test
    void mergesWhatIsRuledTheSameAndPartsItWhenTheRulingIsWithdrawn() throws IOException {
        Article opening = lookAlike();
        Suggestion asked = about(opening);
        String own = storyOf(opening);

        long ruling = rulingDesk.ruleSame(asked.id(), "eve", null);

        assertThat(storyOf(opening)).isNotEqualTo(own);
        assertThatThrownBy(() -> regroupings.moveOut(opening.slug(), "eve"))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("ruled");
        rulingDesk.withdraw(ruling, "eve");
        assertThat(storyOf(opening)).isEqualTo(own);
        assertThatThrownBy(() -> rulingDesk.withdraw(ruling, "eve")).isInstanceOf(RulingNotFound.class);
    }

    @Test
    void holdsForReportsThatComeAnew() {
        Article marsh = newsroom.about("marsh", "Tillhaven");
        rulings.rule(Source.of(marsh), source("kiln-2"), true, "eve", null, Instant.EPOCH);
        Article twin = newsroom.file("twin", marsh.content());
        assertThat(storyOf(twin)).isEqualTo(storyOf(marsh));
        rulings.rule(Source.of(twin), source("copy-2"), false, "eve", null, Instant.EPOCH);

        assertThat(storyOf(newsroom.file("kiln-2", Newsroom.content("Kiln lit", "The kiln of Brod was lit."))))
                .isEqualTo(storyOf(marsh));
        assertThat(storyOf(newsroom.file("copy-2", marsh.content()))).isNotEqualTo(storyOf(marsh));
    }

    @Test
    void refusesAContradictionWithTheChainOfArticlesThatItLeadsAlong() {
        Article one = newsroom.about("quarry", "Hollenbek");
        Article two = newsroom.about("regatta", "Sundvik");
        Article three = newsroom.about("vineyard", "Morascal");
        rule(one, two, true);
        rule(two, three, true);

        assertThatThrownBy(() -> rule(one, three, false))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContainingAll(one.title(), two.title(), three.title());
        assertThat(laws.law(Source.of(one)).together()).containsExactlyInAnyOrder(two.id(), three.id());
        rule(one, three, true);
    }

    @Test
    void refusesToMergeAndMoveAgainstARuling() {
        Article one = newsroom.about("windmill", "Askerd");
        Article two = newsroom.about("abbey", "Pellerin");
        rule(one, two, false);

        assertThatThrownBy(() -> regroupings.merge(storyOf(one), storyOf(two), OWN, "adam"))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContainingAll(one.title(), two.title());
        assertThatThrownBy(() -> regroupings.move(one.slug(), storyOf(two), "adam"))
                .isInstanceOf(MergeRefused.class);
        assertThat(rulings.ruledOn(
                        List.of(ReportCollection.DEFAULT, ReportCollection.DEFAULT),
                        List.of("nobody-knows", one.sourceKey())))
                .containsExactly(1);
    }

    @Test
    void holdsAsMuchWhatFollowsFromRulings() {
        Article one = newsroom.about("cathedral", "Ostrun");
        Article three = newsroom.about("raceway", "Dunmarsh");
        rulings.rule(Source.of(one), source("absent"), false, "eve", null, Instant.EPOCH);
        rulings.rule(source("absent"), Source.of(three), true, "eve", null, Instant.EPOCH);

        assertThatThrownBy(() -> regroupings.merge(storyOf(one), storyOf(three), OWN, "adam"))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContainingAll(one.title(), three.title());
    }

    @Test
    void refusesToPartWhatARulingHoldsTogether() {
        Article first = newsroom.about("aqueduct", "Selgrave");
        Article one = newsroom.about("beehive", "Norrholt");
        Article two = newsroom.about("carousel", "Vintermo");
        Merge merge = regroupings.merge(storyOf(first), storyOf(one), OWN, "adam");
        regroupings.merge(storyOf(first), storyOf(two), OWN, "adam");
        rule(one, two, true);

        assertThatThrownBy(() -> regroupings.unmerge(merge.id(), "adam"))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("Withdraw that ruling first");
        rulingDesk.withdraw(
                rulings.onStory(stories.bySlug(storyOf(one)).id()).get(0).id(), "eve");
        regroupings.unmerge(merge.id(), "adam");
        assertThat(storyOf(one)).isNotEqualTo(storyOf(two));
    }

    @Test
    void letsNoTwoEditorsContradictEachOtherAtTheSameMoment() throws Exception {
        Article opening = lookAlike();
        Suggestion asked = about(opening);
        List<Callable<Long>> both = List.of(
                () -> rulingDesk.ruleSame(asked.id(), "eve", null),
                () -> rulingDesk.ruleDifferent(asked.id(), "adam", null));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int done = 0;
        for (Future<Long> ruled : threads.invokeAll(both)) {
            try {
                rulingDesk.withdraw(ruled.get(), "eve");
                done++;
            } catch (ExecutionException refused) {
                assertThat(refused.getCause()).isInstanceOfAny(SuggestionNotFound.class, MergeRefused.class);
            }
        }
        threads.shutdown();
        assertThat(done).isEqualTo(1);
    }
}
