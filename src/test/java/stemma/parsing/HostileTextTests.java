package stemma.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTests {

    /** Patterns that backtrack without bounds take hours for these, and minutes at best. */
    @ParameterizedTest
    @ValueSource(strings = {"A ", "U.", "A'a", "*", "told a ", "in a letter from A B ", "\"", "Aaa, "})
    void isReadInTime(String piece) {
        String text = "Headline of the day\n" + piece.repeat(Decoding.MAX_LINE / piece.length());

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(ReportParser.parse(text).ledger()).hasSize(2));
    }

    @Test
    void isReadInTimeWithAsManyLinesAsAreTaken() {
        String text = "The Daily News said on Monday that it was all over.\n".repeat(Decoding.MAX_LINES);

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(ReportParser.parse(text).ledger()).hasSize(Decoding.MAX_LINES));
    }

    /** Whatever the order of the lines, each is accounted for once, and none is both in the body and stripped. */
    @RepeatedTest(200)
    void isAccountedForLineByLine(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> lines = new ArrayList<>();
        for (String seed : Fixtures.SEEDS) {
            Decoding.of(Fixtures.bytes("/db/seed/" + seed + ".txt"))
                    .text()
                    .lines()
                    .forEach(lines::add);
        }
        Collections.shuffle(lines, random);
        List<String> some = lines.subList(0, 5 + random.nextInt(60));
        some.add("The last line is a paragraph that no rule may take for anything else, whatever stands above it.");
        List<String> full = some.stream()
                .filter(line -> !Glyphs.isBlank(line))
                .map(Glyphs::strip)
                .toList();

        ParsedReport report = ReportParser.parse(String.join("\n", some));

        assertThat(report.ledger().stream().map(LedgerLine::text)).containsExactlyElementsOf(full);
        assertThat(report.body()).hasSize((int) report.ledger().stream()
                .filter(line -> line.lineClass().isBody())
                .count());
    }

    @Test
    void isRefusedWithoutABody() {
        assertThatThrownBy(() -> ReportParser.parse("Share this\nLeave a comment\n© 2025 Harbor Ledger"))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("None of the 3 lines is body text");
    }
}
