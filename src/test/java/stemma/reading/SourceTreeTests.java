package stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stemma.story.Sigla;

class SourceTreeTests {

    @Test
    void drawsALineForEverySourceThatAReportNames() {
        var tree = SourceTree.of(List.of(naming("A", "Pravda", "Times"), naming("B", "Times"), naming("C")));
        assertThat(tree.sources()).extracting(SourceTree.Node::name).containsExactly("Pravda", "Times");
        assertThat(tree.lines()).hasSize(3);
        assertThat(namedBy(tree)).containsExactly("Pravda by [A]", "Times by [A, B]");
    }

    @Test
    void takesNamesThatDifferInCapitalsForOneSource() {
        var tree = SourceTree.of(List.of(naming("A", "The Times"), naming("B", "the times")));
        assertThat(namedBy(tree)).containsExactly("The Times by [A, B]");
    }

    @Test
    void isNotWorthDrawingWithoutSourcesOrForOneReport() {
        assertThat(SourceTree.of(List.of(naming("A"), naming("B"))).worthDrawing())
                .isFalse();
        assertThat(SourceTree.of(List.of(naming("A", "Times"))).worthDrawing()).isFalse();
        assertThat(SourceTree.of(List.of(naming("A", "Times"), naming("B"))).worthDrawing())
                .isTrue();
    }

    @Test
    void isNotWorthDrawingForACrowd() {
        var crowd = IntStream.range(0, 17)
                .mapToObj(place -> naming(Sigla.at(place), "Times"))
                .toList();
        assertThat(SourceTree.of(crowd.subList(0, 16)).worthDrawing()).isTrue();
        assertThat(SourceTree.of(crowd).worthDrawing()).isFalse();
    }

    @Test
    void shortensALabelButNotTheName() {
        var name = "𝔗".repeat(40);
        var source = SourceTree.of(List.of(naming("A", name))).sources().get(0);
        assertThat(source.label()).isEqualTo("𝔗".repeat(27) + "…");
        assertThat(source.name()).isEqualTo(name);
    }

    private static List<String> namedBy(SourceTree tree) {
        return tree.sources().stream()
                .map(source -> source.name() + " by " + tree.namedBy(source))
                .toList();
    }

    private static Member naming(String siglum, String... sources) {
        return new Member(siglum, "s", "t", "en", null, List.of(), null, List.of(sources), false, false, List.of());
    }
}
