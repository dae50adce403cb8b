package stemma.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stemma.revision.Block;

/** How a file is set out in lines before any rule reads it. */
class LayoutTests {

    private static final String SENTENCE =
            "The harbor bridge will close on the first of June, the city said on Wednesday.";

    @Nested
    class HardWrapTests {

        @Test
        void joinsLinesThatEndWhereTheNextWordWouldNotFit() {
            List<String> paragraphs = paragraphs("""
                    The harbor bridge will close on the first of June, the city said
                    on Wednesday. Crews will replace its rusting deck over the nine
                    months that follow, and ferries will run every twenty minutes
                    while the work goes on.

                    Nobody asked the ferrymen.""");

            assertThat(paragraphs)
                    .containsExactly(
                            "The harbor bridge will close on the first of June, the city said on Wednesday. Crews will"
                                    + " replace its rusting deck over the nine months that follow, and ferries will run"
                                    + " every twenty minutes while the work goes on.",
                            "Nobody asked the ferrymen.");
        }

        @Test
        void leavesOneParagraphALineAlone() {
            assertThat(paragraphs("""
                            The harbor bridge will close on the first of June, the city said.
                            Crews will replace its rusting deck over the following months.
                            Ferries will run every twenty minutes while the work goes on.
                            Nobody asked the ferrymen, who would have said no anyway.""")).hasSize(4);
        }

        @Test
        void leavesIndentedLinesAndListsAlone() {
            List<String> paragraphs = paragraphs("""
                      The harbor bridge will close on the first of June, the city said
                    on Wednesday, and crews will replace its rusting deck over the nine
                    months that follow, which may well become ten if it rains in autumn.
                      Ferries will run every twenty minutes while the work goes on and
                    the old deck is taken away by barge at night.
                    - First point of those that the city made in its long statement of
                    - Second point""");

            assertThat(paragraphs).hasSize(4);
        }

        @ParameterizedTest
        @CsvSource({
            "a self-, defence of the town, a self-defence of the town",
            "the investi-, gation goes on, the investigation goes on",
            "the Kyiv-, based group, the Kyiv-based group",
            "its long-awaited and long-, awaited end, its long-awaited and long-awaited end",
            "the coopera\u00AD, tion of all, the cooperation of all"
        })
        void makesCutWordsWhole(String first, String second, String joined) {
            assertThat(HardWrap.joined(List.of(first, second), List.of(new Part(1, first), new Part(2, second))))
                    .isEqualTo(joined);
        }

        @Test
        void entersEachLineOfAParagraph() {
            ParsedReport report = ReportParser.parse("""
                    The harbor bridge will close on the first of June, the city said
                    on Wednesday. Crews will replace its rusting deck over the nine
                    months that follow, and ferries will run every twenty minutes
                    while the work goes on.""");

            assertThat(report.ledger()).hasSize(4).allMatch(line -> line.lineClass() == LineClass.BODY);
            assertThat(report.body()).hasSize(1);
        }

        private static List<String> paragraphs(String text) {
            return PlainLayout.of(text, Markup.PLAIN).read().stream()
                    .map(line -> line.text)
                    .toList();
        }
    }

    @Nested
    class FieldsAboveTheTextTests {

        @Test
        void sayWhereTheYamlIsBroken() {
            assertThatThrownBy(
                            () -> PlainLayout.of("---\ntitle: [Bridge\ndate: 2025\n---\n" + SENTENCE, Markup.MARKDOWN))
                    .isInstanceOf(UnreadableReport.class)
                    .hasMessageStartingWith("Line 3, column 5: the front matter is not valid YAML");
        }

        @Test
        void areNoneBetweenDashesWithoutFields() {
            Layout layout = PlainLayout.of("---\nThe bridge: a history\n---\n" + SENTENCE, Markup.PLAIN);

            assertThat(layout.asides()).isEmpty();
            assertThat(layout.read()).hasSize(4);
        }

        @Test
        void runNoCodeOfTheYaml() {
            assertThatThrownBy(() -> PlainLayout.of(
                            "---\ntitle: !!javax.script.ScriptEngineManager [x]\n---\n" + SENTENCE, Markup.MARKDOWN))
                    .isInstanceOf(UnreadableReport.class);
        }

        @Test
        void sayThatTheirDateDoesNotExist() {
            ParsedReport report = ReportParser.parse("---\ntitle: Bridge\ndate: 2025-06-31\n---\n" + SENTENCE);

            assertThat(report.published()).isNull();
            assertThat(report.findings()).contains(Finding.BAD_DATE);
        }

        @Test
        void mayStandWithoutDashes() {
            ParsedReport report =
                    ReportParser.parse("Title: Bridge to close\nAuthor: Jane Doe\nDate: 2 April 2025\n\n" + SENTENCE);

            assertThat(report.headline()).isEqualTo("Bridge to close");
            assertThat(report.bylines()).containsExactly("Jane Doe");
            assertThat(report.published()).isEqualTo(LocalDate.of(2025, 4, 2));
            assertThat(report.ledger().get(0).lineClass()).isEqualTo(LineClass.HEADLINE);
            assertThat(report.ledger().get(0).confidence()).isEqualTo(1.0);
        }

        @Test
        void mayBeTheTitleAloneWhereItStandsApart() {
            ParsedReport report = ReportParser.parse("Title: Bridge to close\n\n" + SENTENCE);
            assertThat(report.headline()).isEqualTo("Bridge to close");
            assertThat(report.body()).extracting(Block::text).containsExactly(SENTENCE);

            assertThat(ReportParser.parse("Title: Bridge to close\n" + SENTENCE).headline())
                    .isNotEqualTo("Bridge to close");
            assertThat(ReportParser.parse("Bridge: to close\n\n" + SENTENCE).headline())
                    .isEqualTo("Bridge: to close");
            assertThat(ReportParser.parse("Name: Jane Doe\n\n" + SENTENCE).headline())
                    .isNotEqualTo("Jane Doe");
        }
    }

    @Nested
    class HtmlTests {

        @Test
        void entersTheLinesOfTheFileAndNotThoseOfItsText() {
            ReceivedFile file = html(
                    "<p>" + SENTENCE + "\nIt said so twice.</p>\n\n<script>\nx()\n</script>\n<p>Ferries will run.</p>");
            ParsedReport report = ReportParser.read(file);

            assertThat(report.body()).hasSize(2);
            assertThat(report.ledger().stream().map(line -> line.number() + " " + line.lineClass()))
                    .containsExactly("1 BODY", "2 BODY", "4 BOILERPLATE", "5 BOILERPLATE", "6 BOILERPLATE", "7 BODY");
            assertThat(report.filledLines()).isEqualTo(6);
        }

        @Test
        void readsTheCharsetThatThePageNames() {
            String page =
                    "<meta charset=\"iso-8859-2\"><p>Burmistrz powiedział, że remont kosztował 180 milionów złotych.</p>";
            ReceivedFile file = new ReceivedFile("most.html", page.getBytes(Charset.forName("ISO-8859-2")));

            assertThat(file.decoding().note()).isEqualTo("read as iso-8859-2");
            assertThat(ReportParser.read(file).body().get(0).text()).contains("powiedział", "złotych");
        }

        @Test
        void givesNoMarkupToTheText() {
            ParsedReport report = ReportParser.read(
                    html("<p onclick=\"x()\">" + SENTENCE + "<img src=x onerror=alert(1)> <b>Now</b> &lt;b&gt;</p>"));

            assertThat(report.body().get(0).text()).isEqualTo(SENTENCE + " Now <b>");
        }

        @Test
        void isReadHoweverDeepItNests() {
            String deep = "<div>".repeat(20_000) + "<p>" + SENTENCE + "</p>";

            assertThat(ReportParser.read(html(deep)).body().get(0).text()).isEqualTo(SENTENCE);
        }

        @Test
        void isReadInTimeWhateverItsNames() {
            String page = "<p>" + SENTENCE + "</p>" + "<div class=ads>word ".repeat(40_000);

            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    java.time.Duration.ofSeconds(30),
                    () -> assertThat(ReportParser.read(html(page)).body()).isNotEmpty());
        }

        @Test
        void survivesBrokenDataOfThePage() {
            assertThat(ReportParser.read(html(
                                    "<script type=\"application/ld+json\">{\"@type\":</script><p>" + SENTENCE + "</p>"))
                            .body())
                    .hasSize(1);
        }

        @Test
        void isKnownByTheAddressItNames() {
            assertThat(ReportParser.read(html(
                                    "<link rel=\"canonical\" href=\"https://ledger.example/bridge\"><p>" + SENTENCE))
                            .key())
                    .isEqualTo("https://ledger.example/bridge");
            assertThat(ReportParser.read(html("<p>" + SENTENCE)).key()).isNull();
        }

        private static ReceivedFile html(String page) {
            return new ReceivedFile("page.html", page.getBytes(StandardCharsets.UTF_8));
        }
    }
}
