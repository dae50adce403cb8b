package stemma.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExportLineTests {

    private static AuditEntry entry(String detail) {
        return new AuditEntry(
                7, Instant.parse("2026-03-17T10:00:00Z"), "eve", "edit article", "article/x", detail, null, null, "-");
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(ExportLine.csv(entry("said “no”, then \"yes\"\nand left")))
                .isEqualTo("7,2026-03-17T10:00:00Z,eve,edit article,article/x,"
                        + "\"said “no”, then \"\"yes\"\"\nand left\",,,-\r\n");
    }

    @Test
    void makesNoFormulaOfWhatSomebodyTyped() {
        assertThat(ExportLine.csv(entry("=HYPERLINK(1)"))).contains(",'=HYPERLINK(1),");
        assertThat(ExportLine.csv(entry("@sum(A1), more"))).contains(",\"'@sum(A1), more\",");
        assertThat(ExportLine.csv(entry("a=b"))).contains(",a=b,");
    }

    @Test
    void leavesNothingOutOfAJsonLine() {
        assertThat(ExportLine.json(entry("two\nlines"))).isEqualTo("""
                {"id":7,"at":"2026-03-17T10:00:00Z","actor":"eve","action":"edit article","subject":"article/x",\
                "detail":"two\\nlines","before":null,"after":null,"address":"-"}
                """);
    }
}
