package stemma.parsing;

import java.util.List;

/** A report written in a test, and what its lines were taken for. */
record ReadPage(ParsedReport report) {

    /** Three paragraphs, so that what a test puts around them has a body to stand around. */
    static final String BODY = """
            The harbor bridge will close on the first of June, the city said on Wednesday.
            Crews will replace its rusting deck over the following nine months.
            Ferries will run every twenty minutes while the work goes on.""";

    static ReadPage of(String... lines) {
        return new ReadPage(ReportParser.parse(String.join("\n", lines)));
    }

    /** What the line with these words was taken for. */
    LineClass classOf(String text) {
        return line(text).lineClass();
    }

    String ruleOf(String text) {
        return line(text).rule();
    }

    List<String> paragraphs() {
        return report.body().stream().map(block -> block.text()).toList();
    }

    private LedgerLine line(String text) {
        return report.ledger().stream()
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line: " + text));
    }
}
