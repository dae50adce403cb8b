package stemma.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.parsing.OutletRule.Matching;
import stemma.revision.Block;

/** What editors decide about lines changes what the report says. */
class DecisionsTests {

    private static final String BRIDGE =
            "The harbor bridge will close on the first of June, the city said on Wednesday.";
    private static final String CREWS = "Crews will replace its rusting deck over the following nine months.";
    private static final String FERRIES = "Ferries will run every twenty minutes while the work goes on.";

    private static ReceivedFile file(String... lines) {
        return named("bridge.txt", String.join("\n", lines));
    }

    private static ReceivedFile named(String name, String text) {
        return new ReceivedFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ParsedReport read(ReceivedFile file, Map<Integer, LineClass> classes) {
        return ReportParser.read(file, new Decisions(null, List.of(), classes));
    }

    private static List<String> body(ParsedReport report) {
        return report.body().stream().map(Block::text).toList();
    }

    private static LineClass classOf(ParsedReport report, int number) {
        return report.ledger().stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow()
                .lineClass();
    }

    private static Map<Integer, LineClass> classes(ParsedReport report) {
        return report.ledger().stream().collect(Collectors.toMap(LedgerLine::number, LedgerLine::lineClass));
    }

    @Nested
    class Rulings {

        private final ReceivedFile report =
                file("Harbor bridge to close", "By Ada Field", BRIDGE, "Harbor Ledger", CREWS, FERRIES);

        @Test
        void takeALineOutOfTheBodyAndPutItBackIn() {
            ParsedReport without = read(report, Map.of(5, LineClass.BOILERPLATE));

            assertThat(body(ReportParser.read(report))).contains(CREWS);
            assertThat(body(without)).doesNotContain(CREWS).contains(BRIDGE, FERRIES);
            assertThat(classOf(without, 5)).isEqualTo(LineClass.BOILERPLATE);
            assertThat(body(read(report, Map.of(2, LineClass.BODY)))).startsWith("By Ada Field");
        }

        @Test
        void changeNoOtherLine() {
            ParsedReport ruled = read(report, Map.of(1, LineClass.BOILERPLATE));
            Map<Integer, LineClass> expected = classes(ReportParser.read(report));
            expected.put(1, LineClass.BOILERPLATE);

            assertThat(classes(ruled)).isEqualTo(expected);
            assertThat(ruled.headline()).isNull();
        }

        @Test
        void sayWhatALineOfTheClassSays() {
            ParsedReport ruled = read(
                    report,
                    Map.of(
                            1, LineClass.ALTERNATIVE_HEADLINE,
                            2, LineClass.LABEL,
                            3, LineClass.DEK,
                            4, LineClass.OUTLET,
                            5, LineClass.HEADLINE));

            assertThat(ruled.headline()).isEqualTo(CREWS);
            assertThat(ruled.otherHeadlines()).containsExactly("Harbor bridge to close");
            assertThat(ruled.bylines()).isEmpty();
            assertThat(ruled.dek()).isEqualTo(BRIDGE);
            assertThat(ruled.outlet()).isEqualTo("Harbor Ledger");
            assertThat(body(ruled)).containsExactly(FERRIES);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "By Jane Doe and John Roe|Jane Doe, John Roe",
                    "Jane Doe, staff reporter|Jane Doe",
                    "our own people|our own people"
                })
        void takeTheNamesOutOfABylineHoweverItIsWritten(String line, String names) {
            ParsedReport ruled =
                    read(file("Harbor bridge to close", BRIDGE, CREWS, FERRIES, line), Map.of(5, LineClass.BYLINE));

            assertThat(ruled.bylines()).containsExactly(names.split(", "));
            assertThat(body(ruled)).containsExactly(BRIDGE, CREWS, FERRIES);
        }

        @Test
        void makeHeadingsAndItemsAsTheyAreShown() {
            ParsedReport ruled = read(
                    file("Harbor bridge to close", BRIDGE, "- " + CREWS, "What follows now:", FERRIES),
                    Map.of(3, LineClass.LIST_ITEM, 4, LineClass.HEADING));

            assertThat(ruled.body())
                    .contains(new Block(Block.Kind.ITEM, CREWS), new Block(Block.Kind.HEADING, "What follows now"));
        }

        @Test
        void markTextAsMadeByAMachineOrAsNot() {
            ReceivedFile marked = file("Harbor bridge to close", "AI", BRIDGE, CREWS, FERRIES);

            assertThat(ReportParser.read(marked).findings()).contains(Finding.AI_LABEL);
            assertThat(read(marked, Map.of(2, LineClass.LABEL)).findings()).doesNotContain(Finding.AI_LABEL);
            assertThat(read(report, Map.of(4, LineClass.MACHINE_MADE_MARK)).findings())
                    .contains(Finding.AI_LABEL);
        }

        @Test
        void takeDateAndHolderBackOutOfTheReport() {
            ReceivedFile dated = file(
                    "Harbor bridge to close",
                    "Published: March 17, 2025",
                    BRIDGE,
                    CREWS,
                    "© 2025 Harbor Ledger. All rights reserved.");
            ParsedReport ruled = read(dated, Map.of(2, LineClass.BOILERPLATE, 5, LineClass.BOILERPLATE));

            assertThat(ReportParser.read(dated).outlet()).isEqualTo("Harbor Ledger");
            assertThat(ReportParser.read(dated).published()).hasToString("2025-03-17");
            assertThat(ruled.outlet()).isNull();
            assertThat(ruled.published()).isNull();
        }

        @Test
        void cutALineOutOfAWrappedParagraph() {
            ReceivedFile wrapped = named("wrapped.txt", """
                    Old mill on the Tarn to become a school

                    The county council voted on Thursday to turn the derelict mill at
                    Brackwater into a school for stonemasons, ending a dispute that had
                    lasted for eleven years and cost two council leaders their seats.

                    The building, which dates from 1794, has stood empty since a flood
                    tore away its wheel. An investigation by the county found that its
                    walls were sound, and that the foundations would last for long now.
                    """);
            ParsedReport plain = ReportParser.read(wrapped);
            Map<Integer, LineClass> classes = classes(plain);
            classes.put(4, LineClass.BOILERPLATE);

            ParsedReport cut = read(wrapped, classes);

            assertThat(wrapped.paragraph(4).orElseThrow().lines()).containsExactly(3, 4, 5);
            assertThat(body(plain)).hasSize(2);
            assertThat(body(cut))
                    .first()
                    .isEqualTo("The county council voted on Thursday to turn the derelict mill at"
                            + " lasted for eleven years and cost two council leaders their seats.");
            assertThat(classes(cut)).isEqualTo(classes);
        }

        @Test
        void concernInAPageOfOneLineWhatTheLedgerGoesBy() {
            ReceivedFile page = named(
                    "page.html",
                    "<html><body><nav>Menu of the site</nav><h1>Harbor bridge to close</h1>\n<p>" + BRIDGE + "</p>\n<p>"
                            + CREWS + "</p></body></html>");

            ParsedReport ruled = read(page, Map.of(1, LineClass.ALTERNATIVE_HEADLINE));

            assertThat(classOf(ReportParser.read(page), 1)).isEqualTo(LineClass.HEADLINE);
            assertThat(ruled.headline()).isNull();
            assertThat(ruled.otherHeadlines()).containsExactly("Harbor bridge to close");
        }

        @Test
        void leaveSomethingToRead() {
            assertThatThrownBy(() -> read(file("Harbor bridge to close", BRIDGE), Map.of(2, LineClass.DEK)))
                    .isInstanceOf(UnreadableReport.class);
        }

        @Test
        void areNoneForFieldsOfTheFile() {
            ReceivedFile fields = file("---", "title: Harbor bridge to close", "---", BRIDGE, CREWS);

            assertThat(fields.paragraph(2)).isEmpty();
            assertThat(fields.paragraph(4)).isPresent();
        }

        /** Each tenth line or so of each report, as each class: that line changes, and no other. */
        @ParameterizedTest
        @MethodSource("stemma.parsing.SiteReportsTests#reports")
        void changeTheLinesTheyAreAboutInAnyReport(String name) {
            ReceivedFile report = new ReceivedFile(name, Fixtures.bytes("/sites/" + name));
            Map<Integer, LineClass> before = classes(ReportParser.read(report));
            assertThat(classes(read(report, before))).isEqualTo(before);
            for (int line = 1 + name.length() % 7; line <= report.lines().size(); line += 7) {
                for (LineClass lineClass : LineClass.values()) {
                    Map<Integer, LineClass> wished = new HashMap<>(before);
                    report.paragraph(line)
                            .ifPresent(paragraph -> paragraph.lines().forEach(number -> wished.put(number, lineClass)));
                    assertThat(classes(read(report, wished))).isEqualTo(wished);
                }
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "000_0e7e32d989fd334e",
                    "001_58ad50ca85316434",
                    "002_4c6659428050c40e",
                    "003_dbca84b715c6ac3b",
                    "004_0fc9f62d446855c3"
                })
        void thatSayWhatTheRulesSayChangeNothing(String seed) {
            ReceivedFile file = new ReceivedFile(seed + ".txt", Fixtures.bytes("/db/seed/" + seed + ".txt"));
            ParsedReport plain = ReportParser.read(file);

            assertThat(read(file, classes(plain))).isEqualTo(plain);
        }
    }

    @Nested
    class OutletRules {

        private final ReceivedFile report = file(
                "Harbor Ledger Morning Briefing",
                "Harbor bridge to close for nine months",
                BRIDGE,
                "**Dear readers**, the council meets again on Monday at noon, all are welcome.",
                CREWS,
                FERRIES,
                "© 2025 Harbor Ledger. All rights reserved.");

        private ParsedReport read(OutletRule... rules) {
            return ReportParser.read(report, new Decisions("Harbor Ledger", List.of(rules), Map.of()));
        }

        @Test
        void catchLinesBeforeTheGeneralRulesDo() {
            ParsedReport ruled =
                    read(new OutletRule(7, Matching.WHOLE, "harbor  ledger morning briefing", LineClass.BOILERPLATE));

            assertThat(ReportParser.read(report).headline()).isEqualTo("Harbor Ledger Morning Briefing");
            assertThat(ruled.headline()).isEqualTo("Harbor bridge to close for nine months");
            assertThat(ruled.ledger().get(0))
                    .isEqualTo(new LedgerLine(
                            1,
                            LineClass.BOILERPLATE,
                            "outlet rule 7: is “harbor ledger morning briefing”",
                            0.99,
                            "Harbor Ledger Morning Briefing"));
        }

        @ParameterizedTest
        @CsvSource({
            "WHOLE, Dear readers, 0",
            "BEGINNING, dear READERS, 1",
            "BEGINNING, on Monday, 0",
            "WITHIN, on Monday, 1",
            "BEGINNING, **dear readers**, 1"
        })
        void findTheirWordsWhereTheyShould(Matching matching, String words, int caught) {
            OutletRule rule = new OutletRule(1, matching, words, LineClass.BOILERPLATE);

            assertThat(RuleLines.of(report).caughtBy(rule)).hasSize(caught);
            assertThat(body(read(rule))).hasSize(4 - caught);
        }

        @Test
        void countInTheirOrder() {
            OutletRule first = new OutletRule(1, Matching.BEGINNING, "Crews", LineClass.DEK);
            OutletRule second = new OutletRule(2, Matching.WITHIN, "deck", LineClass.BOILERPLATE);

            assertThat(classOf(read(first, second), 5)).isEqualTo(LineClass.DEK);
            assertThat(read(first, second).dek()).isEqualTo(CREWS);
            assertThat(classOf(read(second, first), 5)).isEqualTo(LineClass.BOILERPLATE);
        }

        @Test
        void mayTakeForBodyWhatTheGeneralRulesLeaveOut() {
            ReceivedFile mail = file("Harbor bridge to close", BRIDGE, CREWS, "Subscribe to our newsletter");
            OutletRule rule = new OutletRule(1, Matching.BEGINNING, "Subscribe", LineClass.BODY);

            assertThat(body(ReportParser.read(mail))).doesNotContain("Subscribe to our newsletter");
            assertThat(body(ReportParser.read(mail, new Decisions("Ledger", List.of(rule), Map.of()))))
                    .contains("Subscribe to our newsletter");
        }

        @Test
        void leaveTheOutletThatTheyBelongTo() {
            assertThat(read(new OutletRule(1, Matching.BEGINNING, "© 2025", LineClass.BOILERPLATE))
                            .outlet())
                    .isEqualTo("Harbor Ledger");
        }

        @Test
        void giveWayToARulingOnTheLine() {
            OutletRule rule = new OutletRule(1, Matching.BEGINNING, "Crews", LineClass.BOILERPLATE);

            ParsedReport ruled =
                    ReportParser.read(report, new Decisions("Harbor Ledger", List.of(rule), Map.of(5, LineClass.BODY)));

            assertThat(body(ruled)).contains(CREWS);
        }

        @Test
        void refuseWordsThatStandEverywhere() {
            assertThatThrownBy(() -> new OutletRule(1, Matching.WITHIN, "a", LineClass.BODY))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new OutletRule(1, Matching.WHOLE, "\u00A0 ", LineClass.BODY))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
