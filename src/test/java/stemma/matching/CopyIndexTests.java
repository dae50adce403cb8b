package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who has what of whom, as it is noted when articles come, change and go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopyIndexTests {

    private static final Text FERRY = Reports.written("harbour-ferry-fire");
    private static final Text WARRANT = Reports.written("icc-warrant-for-putin-2023");
    private static final Text PAUSE = Reports.written("aid-and-intelligence-pause-2025");

    private Database database;
    private SameEvent sameEvent;

    @BeforeAll
    void start() throws IOException {
        database = new Database();
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
        sameEvent = database.sameEvent(Newsroom.SHIPPED);
    }

    @Test
    void notesACopyWithBothShares() {
        sameEvent.similar(1, FERRY);
        sameEvent.similar(2, with(FERRY, " The captain will be heard in court on the first Monday in May."));
        Copied copied = single();
        assertThat(copied.article()).isEqualTo(2);
        assertThat(copied.source()).isEqualTo(1);
        assertThat(copied.share()).isBetween(0.9, 0.99);
        assertThat(copied.sourceShare()).isEqualTo(1);
    }

    @Test
    void findsAnExcerptInALongReport() {
        sameEvent.similar(1, with(with(WARRANT, PAUSE.body()), FERRY.body()));
        sameEvent.similar(2, new Text("Ferry burns", firstHalf(FERRY), null));
        assertThat(single().share()).isEqualTo(1);
        assertThat(single().sourceShare()).isLessThan(0.3);
    }

    @Test
    void findsAnEarlierExcerptOfALongReport() {
        sameEvent.similar(1, new Text("Ferry burns", firstHalf(FERRY), null));
        sameEvent.similar(2, with(FERRY, PAUSE.body()));
        assertThat(single().share()).isLessThan(0.5);
        assertThat(single().sourceShare()).isEqualTo(1);
    }

    @Test
    void notesNothingOfTheSeeds() {
        long article = 0;
        for (Text seed : Reports.seeds()) {
            sameEvent.similar(++article, seed);
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void notesTheSameInALoadAsOneByOne() {
        List<Text> texts = texts();
        for (int i = 0; i < texts.size(); i++) {
            sameEvent.similar(i + 1, texts.get(i));
        }
        List<Copied> oneByOne = all();
        assertThat(oneByOne).isNotEmpty();

        empty();
        sameEvent.similar(newcomers(texts, 0, 4));
        sameEvent.similar(newcomers(texts, 4, texts.size()));
        assertThat(all()).isEqualTo(oneByOne);
    }

    @Test
    void looksAgainAtBothSidesWhenATextChanges() {
        List<Text> texts = texts();
        sameEvent.similar(newcomers(texts, 0, texts.size()));
        List<Copied> before = all();
        assertThat(before).anyMatch(copied -> copied.article() == 3).anyMatch(copied -> copied.source() == 3);

        sameEvent.put(3, Reports.written("who-withdrawal-2025"));
        assertThat(all()).noneMatch(copied -> copied.article() == 3 || copied.source() == 3);

        sameEvent.put(3, texts.get(2));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void forgetsAnArticleOnBothSidesAndTakesItUpAgain() {
        List<Text> texts = texts();
        sameEvent.similar(newcomers(texts, 0, texts.size()));
        List<Copied> before = all();

        sameEvent.forget(1);
        assertThat(all()).noneMatch(copied -> copied.source() == 1).anyMatch(copied -> copied.source() == 3);

        sameEvent.put(1, texts.get(0));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void leadsToNoOtherThanTheNextFullestWhenASourceGoes() {
        for (long article = 1; article <= 5; article++) {
            sameEvent.similar(article, FERRY);
        }
        assertThat(sourcesOf(5)).containsExactly(1L, 2L, 3L);
        sameEvent.forget(2);
        assertThat(sourcesOf(5)).containsExactly(1L, 3L, 4L);
    }

    @Test
    void keepsACrowdOfTheSameTextInOneChainOfFewRows() {
        List<Text> crowd = IntStream.range(0, 500).mapToObj(i -> FERRY).toList();
        sameEvent.similar(newcomers(crowd, 0, crowd.size()));
        assertThat(all()).hasSize(0 + 1 + 2 + 497 * 3);
        Components chain = new Components(501);
        all().forEach(copied -> chain.connect((int) copied.article(), (int) copied.source()));
        assertThat(IntStream.rangeClosed(1, 500).map(chain::root).distinct()).hasSize(1);
    }

    /** A report, a copy and an excerpt of it, in between and after strangers, and a copy of the copy. */
    private static List<Text> texts() {
        Text copy = with(FERRY, " Read more about ships in our harbour pages, which come out on Fridays.");
        return new ArrayList<>(List.of(
                FERRY,
                WARRANT,
                copy,
                new Text(null, firstHalf(FERRY), null),
                PAUSE,
                new Text("Fire", copy.body(), null)));
    }

    private static Text with(Text text, String more) {
        return new Text(text.headline(), text.body() + "\n" + more, null);
    }

    private static String firstHalf(Text text) {
        return text.body().substring(0, text.body().indexOf("\n\n", text.body().length() / 3));
    }

    private List<Newcomer> newcomers(List<Text> texts, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Newcomer(i + 1, sameEvent.prepare(texts.get(i))))
                .toList();
    }

    private Copied single() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    private List<Long> sourcesOf(long article) {
        return all().stream()
                .filter(copied -> copied.article() == article)
                .map(Copied::source)
                .toList();
    }

    private List<Copied> all() {
        return sameEvent.copied(LongStream.rangeClosed(1, 1000).boxed().collect(Collectors.toList()));
    }
}
