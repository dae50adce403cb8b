package stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stemma.story.Sigla;

class TimelineTests {

    private static final Instant PUBLISHED = Instant.parse("2025-03-18T06:00:00Z");

    private static Member report(String siglum, @Nullable LocalDate day) {
        return new Member(siglum, "s", "t", "en", null, List.of(), day, List.of(), false, false, List.of());
    }

    private static List<String> told(Timeline timeline) {
        return timeline.events().stream()
                .map(event -> event.report() == null
                        ? String.valueOf(event.key())
                        : event.report().siglum())
                .toList();
    }

    @Test
    void goesByTimeAndEndsWithReportsThatGiveNone() {
        Timeline timeline = Timeline.of(
                List.of(
                        report("A", null),
                        report("B", LocalDate.of(2025, 3, 18)),
                        report("C", LocalDate.of(2025, 3, 17)),
                        report("D", LocalDate.of(2025, 3, 20))),
                PUBLISHED,
                List.of(),
                List.of(PUBLISHED.plusSeconds(3600)));
        assertThat(told(timeline)).containsExactly("C", "B", "timeline.published", "timeline.merged", "D", "A");
    }

    @Test
    void ofAReportAloneItIsNotWorthShowing() {
        assertThat(Timeline.of(List.of(report("A", null)), PUBLISHED, List.of(), List.of())
                        .worthShowing())
                .isFalse();
        assertThat(Timeline.of(List.of(report("A", null), report("B", null)), PUBLISHED, List.of(), List.of())
                        .worthShowing())
                .isTrue();
    }

    @Test
    void losesNothingThatIsNotShownAtOnce() {
        List<Member> reports =
                IntStream.range(0, 40).mapToObj(n -> report(Sigla.at(n), null)).toList();
        Timeline timeline = Timeline.of(reports, PUBLISHED, List.of(), List.of());
        assertThat(timeline.others()).isNotEmpty();
        assertThat(timeline.shown().size() + timeline.others().size()).isEqualTo(41);
    }
}
