package stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stemma.reading.Origins.Shared;
import stemma.story.Sigla;

class OriginsTests {

    private static Member report(String siglum, @Nullable String outlet, String... sources) {
        return new Member(siglum, "s", "t", "en", outlet, List.of(), null, List.of(sources), false, false, List.of());
    }

    private static List<String> groups(List<Member> members, Shared... copies) {
        return Origins.of(members, List.of(copies), name -> name.equals("NYT") ? "The New York Times" : name)
                .groups()
                .stream()
                .map(group -> String.join("", group.reports()) + " "
                        + String.join(
                                ", ",
                                group.reasons().stream()
                                        .map(reason -> reason.key().substring(8)
                                                + (reason.names() == null ? "" : " " + reason.names()))
                                        .toList()))
                .toList();
    }

    @Test
    void countsThoseThatNameTheSameSourceOnce() {
        assertThat(groups(List.of(
                        report("A", "Echo", "NYT"),
                        report("B", "Lantern", "the new york times", "Pravda"),
                        report("C", "Owl Post"))))
                .containsExactly("AB named The New York Times", "C silent");
    }

    @Test
    void countsAReportWithThoseThatNameItsOutlet() {
        assertThat(groups(List.of(
                        report("A", "Echo", "Lantern"), report("B", "lantern"), report("C", null, "Reuters", "Tass"))))
                .containsExactly("AB cited Lantern", "C alone Reuters, Tass");
    }

    @Test
    void countsReportsOfOneOutletOnce() {
        assertThat(groups(List.of(report("A", "Echo"), report("B", null), report("C", "ECHO"))))
                .containsExactly("AC outlet Echo", "B silent");
    }

    @Test
    void countsCopiesOnce() {
        assertThat(groups(List.of(report("A", null), report("B", null), report("C", null)), new Shared("C", "B")))
                .containsExactly("A silent", "BC words");
    }

    @Test
    void goesFromOneToTheNext() {
        assertThat(groups(
                        List.of(
                                report("A", null),
                                report("B", "Echo", "Tass"),
                                report("C", null, "Tass"),
                                report("D", "Echo")),
                        new Shared("A", "D")))
                .containsExactly("ABCD words, named Tass, outlet Echo");
    }

    @Test
    void aReportThatNamesItsOwnOutletIsAlone() {
        assertThat(groups(List.of(report("A", "Echo", "Echo"), report("B", null))))
                .containsExactly("A alone Echo", "B silent");
    }

    @Test
    void showsTheFirstOfVeryMany() {
        Origins origins = Origins.of(
                IntStream.range(0, 30).mapToObj(n -> report(Sigla.at(n), null)).toList(), List.of(), name -> name);
        assertThat(origins.count()).isEqualTo(30);
        assertThat(origins.shown().size() + origins.notShown()).isEqualTo(30);
        assertThat(origins.shown()).hasSizeLessThan(10);
    }
}
