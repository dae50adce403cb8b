package stemma.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stemma.revision.Block;

class SeedReportsTests {

    static Stream<Arguments> seedLines() {
        return Fixtures.lines("/seed-ledger.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> Arguments.of(
                        cells[0].replace(".txt", ""),
                        Integer.parseInt(cells[1]),
                        LineClass.valueOf(cells[2]),
                        cells[3]));
    }

    @ParameterizedTest(name = "{0} line {1} is {2}")
    @MethodSource("seedLines")
    void takesEachLineForWhatACarefulReaderDoes(String file, int number, LineClass lineClass, String text) {
        assertThat(Fixtures.seed(file).ledger()).anySatisfy(line -> {
            assertThat(line.number()).isEqualTo(number);
            assertThat(line.lineClass()).isEqualTo(lineClass);
            assertThat(line.text()).isEqualTo(text);
            assertThat(line.rule()).isNotBlank();
        });
    }

    @Test
    void accountsForEightyLinesAndNoMore() {
        int lines = Fixtures.SEEDS.stream()
                .mapToInt(seed -> Fixtures.seed(seed).ledger().size())
                .sum();

        assertThat(lines).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource({"000, 6, 1, 2", "001, 10, 0, 0", "002, 12, 0, 0", "003, 7, 0, 0", "004, 6, 5, 0"})
    void findsTheBlocksOfTheBody(String seed, int paragraphs, int headings, int items) {
        List<Block> body = Fixtures.seed(seed).body();

        assertThat(body).filteredOn(b -> b.kind() == Block.Kind.PARAGRAPH).hasSize(paragraphs);
        assertThat(body).filteredOn(b -> b.kind() == Block.Kind.HEADING).hasSize(headings);
        assertThat(body).filteredOn(b -> b.kind() == Block.Kind.ITEM).hasSize(items);
    }

    static Stream<Arguments> credits() {
        return Stream.of(
                Arguments.of(
                        "000",
                        List.of("Ulyana Krychkovska", "Iryna Balachuk"),
                        "Ukraine Front Lines",
                        List.of("European Pravda", "The New York Times")),
                Arguments.of("001", List.of("Tamilla Hasanova"), null, List.of("New York Times")),
                Arguments.of(
                        "002", List.of(), "Network Today", List.of("The New York Times", "Letter from Michael Schmid")),
                Arguments.of("003", List.of(), null, List.of("Letter from Michael Schmid")),
                Arguments.of("004", List.of(), null, List.of("NYT")));
    }

    @ParameterizedTest
    @MethodSource("credits")
    void findsWhoWroteAndWhoIsCited(String seed, List<String> bylines, String outlet, List<String> sources) {
        ParsedReport report = Fixtures.seed(seed);

        assertThat(report.bylines()).isEqualTo(bylines);
        assertThat(report.outlet()).isEqualTo(outlet);
        assertThat(report.citedSources()).containsExactlyInAnyOrderElementsOf(sources);
    }

    static Stream<Arguments> headlines() {
        return Stream.of(
                Arguments.of("000", "The U.S. is leaving the group investigating Russia’s crimes in Ukraine", 11),
                Arguments.of("001", "US pulls out of multinational group investigating Russian actions in Ukraine", 11),
                Arguments.of("002", null, 0),
                Arguments.of("003", "US Ends Participation In War Crimes Investigation, Prioritizing Diplomacy", 9),
                Arguments.of("004", "US to Pull Out of Group Investigating Putin Crimes Against Ukraine", 11));
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void findsTheHeadlineOrNone(String seed, String headline, int words) {
        ParsedReport report = Fixtures.seed(seed);

        assertThat(report.headline()).isEqualTo(headline);
        assertThat(headline == null ? 0 : headline.split(" ").length).isEqualTo(words);
    }

    @Test
    void keepsTheHeadlinesItDidNotChoose() {
        assertThat(Fixtures.seed("000").otherHeadlines())
                .containsExactly("The U.S. is leaving the group investigating Russia's crimes in Ukraine – media");
        assertThat(Fixtures.seed("004").otherHeadlines())
                .containsExactly("NYT reports that the US has withdrawn from a group investigating Russian leaders for"
                        + " crimes against Ukraine.");
    }

    @Test
    void findsDeksOnlyWhereTheyAre() {
        assertThat(Fixtures.seed("000").dek()).startsWith("The U.S. is leaving the multinational group");
        assertThat(Fixtures.seed("001").dek()).isNull();
        assertThat(Fixtures.seed("002").dek()).isNull();
        assertThat(Fixtures.seed("003").dek()).isNull();
        assertThat(Fixtures.seed("004").dek()).startsWith("NYT reports that the US has withdrawn");
    }

    /** The warnings an editor gets, as the importer derives them from findings and from what is missing. */
    @ParameterizedTest
    @CsvSource({
        "000, DUPLICATE_TITLE EMPTY_TAGS NO_DATE",
        "001, NO_OUTLET NO_DATE",
        "002, TITLE_MISSING NO_BYLINE NO_DATE",
        "003, NO_OUTLET NO_BYLINE NO_SOURCE_OUTLET NO_DATE",
        "004, TITLE_AMBIGUOUS AI_LABEL NO_BYLINE NO_OUTLET NO_DATE"
    })
    void letsEveryWarningFollow(String seed, String expected) {
        ParsedReport report = Fixtures.seed(seed);
        List<String> warnings = new ArrayList<>();
        report.findings().forEach(finding -> warnings.add(finding.name()));
        addIf(warnings, "TITLE_MISSING", report.headline() == null);
        addIf(warnings, "NO_BYLINE", report.bylines().isEmpty());
        addIf(warnings, "NO_OUTLET", report.outlet() == null);
        addIf(warnings, "NO_DATE", report.published() == null);
        addIf(warnings, "NO_SOURCE_OUTLET", report.citedSources().stream().allMatch(s -> s.startsWith("Letter from")));

        assertThat(warnings).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "000|WE NEED YOUR HELP", "000|Leave a reply", "000|Forgot your details?", "000|Details:", "000|– media",
                "001|By Tamilla", "002|Share.", "002|All Rights Reserved", "004|**", "004|Leave a Comment"
            })
    void keepsFurnitureOutOfTheBody(String seed, String unwanted) {
        assertThat(Fixtures.seed(seed).content().bodyText()).doesNotContain(unwanted);
    }

    @Test
    void keepsLoneSignsAndMarksOutOfTheBody() {
        assertThat(Fixtures.seed("000").content().bodyText().lines()).doesNotContain("*", "Tags:");
        assertThat(Fixtures.seed("004").content().bodyText().lines()).doesNotContain("AI");
    }

    @Test
    void leavesNoBlankOfAnyKindAtTheEndOfABlock() {
        for (String seed : Fixtures.SEEDS) {
            assertThat(Fixtures.seed(seed).body())
                    .allSatisfy(block -> assertThat(block.text()).isEqualTo(Glyphs.strip(block.text())));
        }
    }

    @Test
    void inventsNoDateAndNoTags() {
        for (String seed : Fixtures.SEEDS) {
            assertThat(Fixtures.seed(seed).published()).isNull();
            assertThat(Fixtures.seed(seed).dateline()).isNull();
            assertThat(Fixtures.seed(seed).tags()).isEmpty();
        }
    }

    @Test
    void readsTheSameBytesTheSameWayTwice() {
        for (String seed : Fixtures.SEEDS) {
            assertThat(Fixtures.seed(seed)).isEqualTo(Fixtures.seed(seed));
        }
    }

    @Test
    void keepsTheHolesInTheText() {
        assertThat(Fixtures.seed("004").content().bodyText())
                .contains("investigating Russian , including President Putin")
                .contains("including France and the , have expressed support");
        assertThat(Fixtures.seed("000").findings()).isEqualTo(Set.of(Finding.DUPLICATE_TITLE, Finding.EMPTY_TAGS));
    }

    private static void addIf(List<String> warnings, String warning, boolean condition) {
        if (condition) {
            warnings.add(warning);
        }
    }
}
