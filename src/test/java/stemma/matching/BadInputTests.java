package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {

    private static final long FIRST_OF_OWN = 10;
    private static final int TIMES = 1_000;
    private static final int LOAD = 100;

    private Database database;
    private SameEvent sameEvent;

    @BeforeAll
    void start() throws IOException {
        database = new Database();
        sameEvent = database.sameEvent(Newsroom.SHIPPED);
        sameEvent.similar(1, Reports.seeds().get(0));
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("spaces", " \n\t \u00a0"),
                Arguments.of("one word", "Ukraine"),
                Arguments.of("one name", "ICPA"),
                Arguments.of("punctuation", "*** -- … ''' ... \"\" '’’' ,,,"),
                Arguments.of("boilerplate", "Share this:\nLeave a reply\nAll Rights Reserved\n0 Comments"),
                Arguments.of("empty lead", "\n".repeat(500) + "The vote was put off."),
                Arguments.of("50,000 words", words(50_000)),
                Arguments.of("50,000 times one word", "war ".repeat(50_000)),
                Arguments.of("a word of a million letters", "x".repeat(1_000_000)),
                Arguments.of("a number of a million digits", "9,".repeat(500_000)),
                Arguments.of("full stops", "a.".repeat(500_000)),
                Arguments.of("NUL and half a surrogate pair", "War\u0000 in \ud83d the \udd25 east"),
                Arguments.of("emoji and joiners", "👩‍👩‍👧‍👦 fire 🔥 zero\u200bwidth \u202eright-to-left"),
                Arguments.of("Georgian", "საქართველოს პარლამენტმა კანონი მიიღო. პრეზიდენტმა ვეტო დაადო."),
                Arguments.of("Chinese", "美国退出调查俄罗斯领导人罪行的国际小组。欧洲官员已接到通知。"),
                Arguments.of(
                        "Arabic", "أعلنت الولايات المتحدة انسحابها من المجموعة الدولية. وقال مسؤولون أوروبيون ذلك."),
                Arguments.of(
                        "Georgian, Chinese and Arabic in one sentence",
                        "საქართველოს პარლამენტმა 美国退出调查俄罗斯领导人罪行的国际小组 أعلنت الولايات المتحدة انسحابها من المجموعة კანონი მიიღო。"),
                Arguments.of("mixed", "США выходят из группы، 美国退出 ICPA، საქართველო and the rest\u0301 of it"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void bears(String name, String body) {
        Text text = new Text(null, body, null);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Features.of(text, DocumentFrequencies.shipped()));
        assertThat(sameEvent.similar(2, text))
                .as(name)
                .allSatisfy(similar -> assertThat(similar.score()).isLessThan(Newsroom.SHIPPED.join()));
        sameEvent.forget(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void bearsAsAHeadline(String name, String headline) {
        Text text = new Text(headline, Reports.written("harbour-ferry-fire").body(), null);
        sameEvent.similar(2, text);
        sameEvent.similar(3, Reports.written("harbour-ferry-fire"));
        assertThat(sameEvent.similar(2, text))
                .as(name)
                .first()
                .satisfies(best -> assertThat(best.article()).isEqualTo(3));
    }

    @Test
    void tellsATextThatComesAThousandTimesOnceAndComparesItWithAFew() {
        Text ferry = Reports.written("harbour-ferry-fire");
        Map<Long, Long> storyOf = new HashMap<>();
        Components chain = new Components((int) FIRST_OF_OWN + TIMES);
        for (int load = 0; load < TIMES; load += LOAD) {
            List<Newcomer> newcomers = LongStream.range(FIRST_OF_OWN + load, FIRST_OF_OWN + load + LOAD)
                    .mapToObj(article -> new Newcomer(article, sameEvent.prepare(ferry)))
                    .toList();
            List<List<Similar>> similar = sameEvent.similar(newcomers);
            for (int i = 0; i < LOAD; i++) {
                assertThat(similar.get(i)).hasSizeLessThanOrEqualTo(30);
                Verdict verdict = sameEvent.decide(similar.get(i), storyOf);
                storyOf.put(
                        newcomers.get(i).article(),
                        verdict instanceof Verdict.Joins joins ? joins.story().story() : FIRST_OF_OWN);
            }
        }
        assertThat(storyOf.values()).hasSize(TIMES).containsOnly(FIRST_OF_OWN);
        sameEvent
                .copied(storyOf.keySet())
                .forEach(copied -> chain.connect((int) copied.article(), (int) copied.source()));
        assertThat(storyOf.keySet().stream()
                        .mapToInt(Long::intValue)
                        .map(chain::root)
                        .distinct())
                .hasSize(1);
        database.empty();
        sameEvent.similar(1, Reports.seeds().get(0));
    }

    @Test
    void groupsItWithReportsAndLeavesThemAsTheyAre() {
        List<Corpus.Labelled> bad = texts().map(Arguments::get)
                .map(one -> new Corpus.Labelled("bad", (String) one[0], new Text(null, (String) one[1], null)))
                .toList();
        Mixed mixed = Mixed.of(bad, 0);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            try (Grouping grouping = new Grouping(mixed, new PairRulings(), MatchingSettings.USUAL, 2, Grouping.ROOM)) {
                grouping.place(done -> {});
                assertThat(mixed.seeds(grouping.stories())).isEqualTo(Mixed.Seeds.ONE_STORY_OF_THEIR_OWN);
                grouping.repair();
                assertThat(mixed.seeds(grouping.stories())).isEqualTo(Mixed.Seeds.ONE_STORY_OF_THEIR_OWN);
            }
        });
    }

    private static String words(int count) {
        Random random = new Random(11);
        return random.ints(count, 0, 20_000)
                .mapToObj(n -> "w" + Integer.toString(n, 36))
                .collect(Collectors.joining(" "));
    }
}
