package stemma.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.revision.Block;

class HolesTests {

    /** Clean English around a sentence, so that a text is judged English and its commas as unspaced. */
    private static final String REST = "The minister, who has led the party for years, said on Monday that the talks"
            + " with the unions, the banks and the towns were at an end.";

    @Test
    void findsEveryWordDroppedFromASeedWhereItStood() throws IOException {
        List<Block> body = seed("004_0fc9f62d446855c3");
        assertThat(Holes.in(body))
                .map(hole -> around(body, hole))
                .containsExactly("Russian‸,", "with‸and", "the‸of", "aerial‸against", "maintaining‸and", "the‸,");
        assertThat(Holes.in(body))
                .map(hole -> body.get(hole.block()).text().substring(0, 20))
                .containsExactly(
                        "The US has told Euro",
                        "The US has told Euro",
                        "According to sources",
                        "The US Justice Depar",
                        "Turkey has offered i",
                        "Turkey has offered i");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"000_0e7e32d989fd334e", "001_58ad50ca85316434", "002_4c6659428050c40e", "003_dbca84b715c6ac3b"})
    void findsNoneInTheOtherSeeds(String name) throws IOException {
        assertThat(Holes.in(seed(name))).isEmpty();
    }

    @Test
    void leavesNothingToFindOnceEachPlaceIsMarked() throws IOException {
        assertThat(Holes.in(filled(seed("004_0fc9f62d446855c3"), "[unclear]"))).isEmpty();
    }

    @Test
    void leavesNothingToFindOnceEachPlaceIsFilled() throws IOException {
        assertThat(Holes.in(filled(seed("004_0fc9f62d446855c3"), "Moscow"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            space-before-mark | The court heard from British , including two officers.
            space-before-mark | The convoy came under fire in , the army said.
            lone-determiner   | Envoys from France and the , have met.
            lone-determiner   | He spoke at the of the council.
            lone-determiner   | She was taken to the.
            lone-determiner   | Neither side would say when the would be signed.
            lone-title        | The prime minister briefed Mr. on the plan.
            lone-preposition  | Officials hope to renew contacts with and open a road to the port.
            lone-preposition  | The border between and Poland stayed shut.
            lone-verb         | The union has close friends abroad, maintaining and cultural links with both states.
            missing-number    | The bank lent $ million to the firm.
            missing-number    | Sales fell by percent in a year.
            empty-brackets    | The Premier League ( ) said it would look again.
            """)
    void findsByRule(String rule, String sentence) {
        List<Block> body = List.of(Block.paragraph(sentence), Block.paragraph(REST));
        assertThat(Holes.in(body)).map(Hole::rule).containsExactly(rule);
        assertThat(Holes.in(body)).map(Hole::block).containsExactly(0);
    }

    @Test
    void findsAPhraseThatStandsElsewhereWithOneWordMore() {
        Block whole = Block.paragraph("The envoys fear renewed naval strikes against harbours in the north.");
        Block holed = Block.paragraph("The army reported renewed naval against harbours in the south.");
        assertThat(Holes.in(List.of(whole, holed)))
                .map(hole -> hole.block() + " " + hole.rule())
                .containsExactly("1 fuller-elsewhere");
        assertThat(Holes.in(List.of(holed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He paid for it with, as he put it, the best years of his life.",
                "That is what the house is made of, and what it stands for.",
                "The police responded to and investigated the call.",
                "They are ready to learn from and build on the work of others.",
                "He turned himself in and told the officers what had happened.",
                "The production of and trade in ivory are banned.",
                "The shop opens at 9 a.m., the museum at 10 a. m. on weekdays.",
                "He pointed a .38 revolver at the clerk.",
                "The WHO said that vitamin A, taken daily, is safe for most.",
                "There didn't seem to be much in between and we left it at that.",
                "Mr. and Mrs. Smith told the court that they had heard nothing.",
                "The on-again, off-again talks and the to-do list that came of them are over.",
                "Firms are maintaining and improving the roads.",
                "Mining and agricultural firms, manufacturing and small shops gained.",
                "About a million people and over 40 percent of the farms were hit.",
                "The bank (founded in 1904) lent $3 million to the firm.",
                "The room , too , was cold , the guests said .",
                "He waited . . . and nothing came of it.",
                "Envoys from France and the [unclear], have met at the [unclear] of the council."
            })
    void passesSoundSentences(String sentence) {
        assertThat(Holes.in(List.of(Block.paragraph(sentence)))).isEmpty();
    }

    @Test
    void passesAWholeTextThatAProgramHasCutIntoTokens() {
        String cut = REST.replace(",", " ,").replace("end.", "end .") + " The talks , in the British , were long .";
        assertThat(Holes.in(List.of(Block.paragraph(cut)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Minister , der seit Jahren die Partei führt , sagte am Montag in , die Gespräche mit den Banken seien am Ende.",
                "Le ministre , qui dirige le parti depuis des années, a dit lundi en , que les entretiens étaient finis.",
                "El ministro dijo el lunes a , que las conversaciones con los bancos y los sindicatos a la, han terminado.",
                "De minister zei in , dat de gesprekken met de banken in de stad over een jaar , zijn afgerond."
            })
    void saysNothingOfOtherLanguages(String text) {
        assertThat(Holes.in(List.of(Block.paragraph(text)))).isEmpty();
    }

    @Test
    void quotesWholeWordsAroundAHole() {
        List<Block> body = List.of(Block.paragraph(REST + " Envoys from France and the , have met."));
        assertThat(Holes.in(body))
                .singleElement()
                .satisfies(hole -> assertThat(hole.excerpt())
                        .startsWith("were at an end. Envoys")
                        .endsWith("have met."));
    }

    @Test
    void refusesAPlaceOutsideOfABody() {
        assertThatThrownBy(() -> new Hole(0, 5, 4, "lone-verb", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String around(List<Block> body, Hole hole) {
        String text = body.get(hole.block()).text();
        String before = text.substring(0, hole.start());
        return before.substring(before.lastIndexOf(' ') + 1) + "‸"
                + text.substring(hole.end()).split(" ", 2)[0];
    }

    /** From the last hole to the first, so that the places of the others stay true. */
    private static List<Block> filled(List<Block> body, String word) {
        List<Block> filled = new ArrayList<>(body);
        List<Hole> holes = new ArrayList<>(Holes.in(body));
        assertThat(holes).isNotEmpty();
        Collections.reverse(holes);
        for (Hole hole : holes) {
            filled.set(
                    hole.block(),
                    Block.paragraph(hole.filled(filled.get(hole.block()).text(), word)));
        }
        return filled;
    }

    private static List<Block> seed(String name) throws IOException {
        try (InputStream in = HolesTests.class.getResourceAsStream("/db/seed/" + name + ".txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .map(Block::paragraph)
                    .toList();
        }
    }
}
