package stemma.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditionsTests {

    /** The five seeds; the numbers are the lines of each file that are its body. */
    private enum Seed {
        S000("000_0e7e32d989fd334e", 9, 11, 13, 15, 17, 19, 23, 24),
        S001("001_58ad50ca85316434", 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        S002("002_4c6659428050c40e", 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23),
        S003("003_dbca84b715c6ac3b", 3, 4, 5, 6, 7, 8, 9),
        S004("004_0fc9f62d446855c3", 7, 11, 15, 19, 23, 27);

        private final String file;
        private final int[] lines;

        Seed(String file, int... lines) {
            this.file = file;
            this.lines = lines;
        }

        List<String> body() throws IOException {
            try (InputStream in = AdditionsTests.class.getResourceAsStream("/db/seed/" + file + ".txt")) {
                byte[] bytes = Objects.requireNonNull(in).readAllBytes();
                List<String> all =
                        new String(bytes, StandardCharsets.UTF_8).lines().toList();
                return Arrays.stream(lines).mapToObj(line -> all.get(line - 1)).toList();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S000 | $1 million
            S000 | March 17
            S001 | dictator without elections
            S001 | the Baltic States
            S002 | conclude their involvement
            S002 | The Hague
            S002 | core international crimes
            S002 | Estonia, Latvia, Lithuania, Poland
            S003 | by the end of March
            S003 | severely limited
            S003 | de-escalating tensions
            S004 | 150,000 possible war crimes
            S004 | potential mediator
            S004 | including France
            S004 | halted military and intelligence support
            """)
    void findsWhatOneSeedSaysAndTheOthersDoNot(Seed seed, String words) throws IOException {
        assertThat(added(seed)).anyMatch(sentence -> sentence.contains(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S000 | joined the ICPA in 2023
            S000 | only non-European country
            S000 | responsible for coordinating
            S001 | has quietly informed European officials
            S001 | did not immediately respond
            S001 | This move comes as the Trump administration scales back
            S001 | WarCAT was designed to help coordinate
            S002 | The Department of Justice has said the US will no longer be part
            S002 | Along with exiting the ICPA
            S002 | There is no hiding place
            S003 | is pulling the U.S. out of an international effort
            S003 | had joined the initiative in 2023
            S003 | In addition to exiting the ICPA
            S004 | is backing out of a group
            S004 | will also reduce its work
            """)
    void passesOverWhatTheOtherSeedsSayToo(Seed seed, String words) throws IOException {
        assertThat(seed.body()).anyMatch(paragraph -> paragraph.contains(words));
        assertThat(added(seed)).noneMatch(sentence -> sentence.contains(words));
    }

    @Test
    void findsNothingInACopyOfWhatWasTold() throws IOException {
        assertThat(Additions.beyond(Seed.S001.body(), List.of(new Telling(7, Seed.S001.body()))))
                .containsExactly(new Addition(7, List.of()));
    }

    @Test
    void countsForEachArticleWhatTheOnesBeforeItSaid() throws IOException {
        List<Telling> twice = List.of(new Telling(3, Seed.S004.body()), new Telling(4, Seed.S004.body()));
        List<Addition> additions = Additions.beyond(Seed.S000.body(), twice);
        assertThat(additions).map(Addition::articleId).containsExactly(3L, 4L);
        assertThat(additions.get(0).sentences()).isNotEmpty();
        assertThat(additions.get(1).sentences()).isEmpty();
    }

    @Test
    void keepsTheOrderAndTheWordingOfTheArticle() throws IOException {
        List<String> body = Seed.S003.body();
        String text = String.join("\n", body);
        assertThat(added(Seed.S003))
                .isNotEmpty()
                .allMatch(text::contains)
                .isSortedAccordingTo((a, b) -> Integer.compare(text.indexOf(a), text.indexOf(b)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The U.S. Justice Department joined the Center in 2023. | In 2023 the US Justice Department joined the Centre.
            The ministry organized the defense of the harbor.      | The defence of the harbour was organised by the ministry.
            President Biden announced the withdrawal.              | Joe Biden announced that he withdraws.
            The Department of Justice charged four soldiers.       | The DOJ charged four soldiers.
            American prosecutors leave the group in Riga.          | America’s prosecutors are leaving the group in Riga.
            """)
    void knowsTheSameThingInAnotherForm(String told, String repeated) {
        assertThat(added(told, repeated)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ministry paid the group $2 million last year.  | The ministry paid the group $3 million last year.
            The talks in the capital begin on March 17.        | The talks in the capital begin in March.
            The fire in the old harbour of the capital killed 12 guests and hurt many others. | The fire in the old harbour of the capital killed 14 guests and hurt many others.
            The minister met the group in the capital.         | The minister met the group in the capital, Tallinn.
            The minister spoke of the group in the capital.    | The minister spoke of the group in the capital: “They went home without saying a word.”
            They asked us to join the group in the capital.    | They asked the US to join the group in the capital.
            """)
    void takesANewFigureNameOrQuoteForNews(String told, String more) {
        assertThat(added(told, more)).containsExactly(more);
    }

    @Test
    void findsNothingInASentenceWithoutContent() {
        assertThat(added("The minister met the group.", "But that is what it is."))
                .isEmpty();
    }

    @Test
    void findsEverythingNewWhenNothingWasTold() {
        assertThat(Additions.beyond(List.of(), List.of(new Telling(1, List.of("The minister met the group.")))))
                .containsExactly(new Addition(1, List.of("The minister met the group.")));
    }

    @Test
    void comparesVeryLongTextsWordForWord() {
        List<String> minutes = IntStream.range(0, 16_000)
                .mapToObj(i -> "Speaker " + i + " asked for the floor of the house.")
                .toList();
        List<String> again = minutes.stream()
                .map(minute -> minute.replace("the floor of the house", "the house’s floor"))
                .toList();
        assertThat(Additions.beyond(minutes, List.of(new Telling(1, minutes), new Telling(2, again))))
                .containsExactly(new Addition(1, List.of()), new Addition(2, again));
        assertThat(Additions.beyond(minutes.subList(0, 9), List.of(new Telling(2, again.subList(0, 9)))))
                .containsExactly(new Addition(2, List.of()));
    }

    private static List<String> added(String told, String further) {
        return Additions.beyond(List.of(told), List.of(new Telling(1, List.of(further)))).stream()
                .flatMap(addition -> addition.sentences().stream())
                .toList();
    }

    private static List<String> added(Seed seed) throws IOException {
        List<String> others = new ArrayList<>();
        for (Seed other : Seed.values()) {
            others.addAll(other == seed ? List.of() : other.body());
        }
        return Additions.beyond(others, List.of(new Telling(1, seed.body()))).stream()
                .map(Addition::sentences)
                .flatMap(List::stream)
                .toList();
    }
}
