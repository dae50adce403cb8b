package stemma.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.regrouping.Regroupings;
import stemma.regrouping.RulingDesk;
import stemma.revision.Content;
import stemma.ruling.RulingBook;
import stemma.ruling.Suggestion;
import stemma.ruling.Suggestions;
import stemma.story.Newsdesk;
import stemma.story.Stories;

/** Stories that should be one are found together, and what comes at once is not told twice. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=repairs")
@OnFreshDatabase
class RepairsTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Archive archive;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Regroupings regroupings;

    @Autowired
    private RulingDesk rulingDesk;

    @Autowired
    private Repairs repairs;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private RulingBook rulings;

    @Autowired
    private Stories stories;

    private static Content strike(String headline, String more) {
        return Newsroom.content(
                headline,
                "Tram drivers in Velmar walked out on Monday over night shifts, union leader Orsa Tindall said.",
                more);
    }

    private String storyOf(Article article) {
        return newsdesk.storyOf(article.slug());
    }

    private long storyId(Article article) {
        return stories.bySlug(storyOf(article)).id();
    }

    private List<Suggestion> about(Article article) {
        return suggestions.likest(100).stream()
                .filter(asked -> asked.article() == article.id() || asked.other() == article.id())
                .toList();
    }

    @Test
    void asksAboutStoriesThatShouldBeOneAndNothingThatWasRuledOn() {
        Article one = newsroom.file("tram-1", strike("Velmar trams stand still", "No tram left the Okker depot."));
        Article two = newsroom.file("tram-2", strike("Tram drivers walk out in Velmar", "Buses were packed by eight."));
        assertThat(storyOf(two)).isEqualTo(storyOf(one));
        regroupings.moveOut(two.slug(), "eve");
        repairs.look("eve");
        assertThat(about(two)).isEmpty(); // taking it out said that it does not belong there

        rulingDesk.withdraw(rulings.onStory(storyId(two)).get(0).id(), "eve");
        repairs.look("eve");

        assertThat(about(two)).singleElement().satisfies(asked -> {
            assertThat(asked.by()).isEqualTo(Repairs.REPAIR);
            assertThat(List.of(asked.article(), asked.other())).contains(one.id(), two.id());
        });
        assertThat(storyOf(two)).isNotEqualTo(storyOf(one));
        assertThat(repairs.last())
                .hasValueSatisfying(pass -> assertThat(pass.by()).isEqualTo("eve"));

        rulingDesk.ruleDifferent(about(two).get(0).id(), "eve", null);
        repairs.look("eve");
        assertThat(about(two)).isEmpty();
    }

    @Test
    void asksAnewWhenAnArticleHasOtherWords() {
        Article one = newsroom.file(
                "mast-1", Newsroom.content("Radio mast of Pelk falls", "The mast at Pelk fell, ranger Iva Sorn said."));
        Article two = newsroom.file("mast-2", Newsroom.content("Correction follows", "More on this later today."));
        assertThat(about(two)).isEmpty();

        archive.edit(
                two.slug(),
                Newsroom.content("Mast of Pelk falls", "The radio mast at Pelk fell, said ranger Iva Sorn."),
                two.head().id(),
                "eve",
                "");

        assertThat(about(two))
                .singleElement()
                .satisfies(asked -> assertThat(asked.other()).isEqualTo(one.id()));
        assertThat(storyOf(two)).isNotEqualTo(storyOf(one));
    }

    @Test
    void tellsReportsOfABrandNewEventThatComeAtTheSameMomentInOneStory() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Article>> arrivals = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Article>) () -> newsroom.file(
                            "dam-" + i,
                            Newsroom.content(
                                    "Dam at Korrivar gives way, report " + i,
                                    "The dam at Korrivar gave way on Sunday night, engineer Malo Ferrant said.",
                                    "Four villages below the Korrivar dam were cleared by the fire brigade.")))
                    .toList();
            List<String> stories = threads.invokeAll(arrivals).stream()
                    .map(RepairsTests::got)
                    .map(this::storyOf)
                    .distinct()
                    .toList();
            assertThat(stories).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    private static Article got(Future<Article> article) {
        try {
            return article.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
