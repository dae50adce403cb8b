package stemma.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.revision.Block;

class OtherReportsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency-dateline",
                "cyrillic",
                "html-like",
                "local-site",
                "lookalikes",
                "markdown",
                "no-headline",
                "set-off-dek",
                "site-suffix",
                "two-titles"
            })
    void takesEachLineForWhatACarefulReaderDoes(String name) {
        assertThat(Fixtures.report(name).ledger().stream().map(line -> line.number() + " " + line.lineClass()))
                .containsExactlyElementsOf(Fixtures.lines("/reports/" + name + ".classes"));
    }

    @Test
    void readsAnAgencyReport() {
        ParsedReport report = Fixtures.report("agency-dateline");

        assertThat(report.bylines()).containsExactly("Jane Whitlock", "Tomas Berg");
        assertThat(report.dateline()).isEqualTo("BERGEN, March 17");
        assertThat(report.published()).isEqualTo(LocalDate.of(2025, 3, 17));
        assertThat(report.citedSources()).containsExactly("Reuters", "NRK");
        assertThat(report.body().get(0).text()).startsWith("A passenger ferry struck");
    }

    @Test
    void readsALocalSite() {
        ParsedReport report = Fixtures.report("local-site");

        assertThat(report.headline()).isEqualTo("Harbor bridge to close for nine months, city says");
        assertThat(report.dek()).isEqualTo("Drivers face a detour of 11 miles until the new deck is in place");
        assertThat(report.outlet()).isEqualTo("Harbor Ledger");
        assertThat(report.published()).isEqualTo(LocalDate.of(2025, 4, 2));
        assertThat(report.citedSources()).containsExactly("Memo from Elena Sorg");
        assertThat(report.body()).hasSize(4);
    }

    @Test
    void keepsEveryParagraphThatResemblesFurniture() {
        ParsedReport report = Fixtures.report("lookalikes");

        assertThat(report.body()).hasSize(17).allMatch(block -> block.kind() == Block.Kind.PARAGRAPH);
        assertThat(report.bylines()).isEmpty();
        assertThat(report.outlet()).isNull();
        assertThat(report.citedSources()).isEmpty();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void stripsMarkdown() {
        ParsedReport report = Fixtures.report("markdown");

        assertThat(report.headline()).isEqualTo("Glacier lake drains overnight in Swiss valley");
        assertThat(report.dek()).isEqualTo("Three hamlets were cleared before the water came.");
        assertThat(report.content().bodyText()).doesNotContain("*", "#");
        assertThat(report.body())
                .contains(
                        Block.heading("What the sensors saw"),
                        Block.item("A second drop followed at 3 a.m."),
                        Block.heading("Before the flood"),
                        Block.item("1. In 2019 a tunnel was planned."));
    }

    @Test
    void prefersTheHeadlineWithoutTheNameOfTheSite() {
        ParsedReport report = Fixtures.report("site-suffix");

        assertThat(report.headline()).isEqualTo("Night train to Lisbon returns after five years");
        assertThat(report.findings()).containsExactly(Finding.DUPLICATE_TITLE);
        assertThat(report.outlet()).isEqualTo("Coastal Herald");
        assertThat(report.bylines()).containsExactly("Nadia Rahman");
        assertThat(report.tags()).containsExactly("railways", "Portugal", "nighttrain");
        assertThat(report.citedSources()).containsExactly("El País");
    }

    @Test
    void citesThePressAndDocumentsButNoPersonsAndNoBodies() {
        ParsedReport report = Fixtures.report("no-headline");

        assertThat(report.headline()).isNull();
        assertThat(report.outlet()).isEqualTo("Danube Wire");
        assertThat(report.citedSources())
                .containsExactlyInAnyOrder(
                        "Der Standard", "Financial Times", "Letter from Johann Leitner", "APA", "BBC");
    }

    @Test
    void takesMarkupForTextAndHidesDirectionOverrides() {
        ParsedReport report = Fixtures.report("html-like");

        assertThat(report.headline()).isEqualTo("Mayor says <b>bridge</b> is safe after inspection");
        assertThat(report.ledger().get(0).text()).contains("\u202E", "\u00AD");
        assertThat(report.body().get(0).text()).isEqualTo("<script>alert(\"hello\")</script>");
        assertThat(report.body()).hasSize(3);
    }

    @Test
    void readsWindows1251() {
        Decoding decoding = Decoding.of(Fixtures.bytes("/reports/cyrillic.txt"));
        ParsedReport report = ReportParser.parse(decoding.text());

        assertThat(decoding.note()).isEqualTo("read as windows-1251");
        assertThat(report.headline()).isEqualTo("В порту Одессы восстановили работу маяка");
        assertThat(report.bylines()).containsExactly("Ольга Петренко");
        assertThat(report.citedSources()).containsExactly("УНИАН", "Рейтер");
        assertThat(report.published()).isEqualTo(LocalDate.of(2025, 3, 17));
        assertThat(report.body().get(1).text()).startsWith("Лампу и линзу");
    }

    @Test
    void findsNamesBelowADekThatIsASentence() {
        ParsedReport report = Fixtures.report("set-off-dek");

        assertThat(report.dek()).isEqualTo("The ballot followed a year of talks and a bitter winter.");
        assertThat(report.bylines()).containsExactly("Ingrid Solheim", "Pål Hagen");
        assertThat(report.outlet()).isEqualTo("Fjord Chronicle");
        assertThat(report.dateline()).isEqualTo("TROMSØ, Norway");
        assertThat(report.findings()).containsExactly(Finding.AI_LABEL);
    }

    @Test
    void saysWhenTwoHeadlinesDiffer() {
        ParsedReport report = Fixtures.report("two-titles");

        assertThat(report.headline()).isEqualTo("Dockers stay out as talks with shippers fail");
        assertThat(report.otherHeadlines()).containsExactly("Port strike enters its second week");
        assertThat(report.findings()).containsExactlyInAnyOrder(Finding.TITLE_AMBIGUOUS, Finding.EMPTY_TAGS);
    }
}
