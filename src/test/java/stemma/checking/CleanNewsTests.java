package stemma.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checks on the project's labelled news, which was written without the defects they look for. */
class CleanNewsTests {

    /** These texts have furniture on purpose, and their writers mixed the marks. */
    private static final Set<CheckRule> TRUE_ALARMS = EnumSet.of(CheckRule.FURNITURE, CheckRule.QUOTES_MIXED);

    @Test
    void raiseAtMostOneFalseAlarmInFiveThousandWords() {
        List<Matter> news = NewsTexts.labelled().matters().toList();
        int words =
                news.stream().mapToInt(matter -> NewsTexts.words(matter.copy())).sum();

        List<Finding> alarms = news.stream()
                .flatMap(matter -> Rules.findings(matter).stream())
                .filter(found -> !TRUE_ALARMS.contains(found.rule()))
                .toList();

        assertThat(words).isGreaterThan(10_000);
        assertThat(alarms.size()).as(alarms.toString()).isLessThanOrEqualTo(words / 5000);
    }

    @Test
    void findOneDroppedWordInFiveAndFillNoneWrongly() {
        DroppedWords drops = new DroppedWords(7, true);

        DroppedWords.Tally tally = NewsTexts.labelled()
                .matters()
                .flatMap(drops::of)
                .reduce(new DroppedWords.Tally(0, 0, 0, 0, 0), DroppedWords.Tally::plus);

        assertThat(tally.dropped()).isGreaterThan(300);
        assertThat(tally.found()).as(tally.toString()).isGreaterThanOrEqualTo(tally.dropped() / 5);
        assertThat(tally.other()).as(tally.toString()).isZero();
    }
}
