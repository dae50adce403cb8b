package stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTests {

    private static final List<String> PIECES = List.of(
            "a", "word", " ", "  ", "\n", "\n\n", "\r", "\r\n", "\t", "\\", "\\\\", "## ", "- ", "#", "-", "\u00a0",
            "\u2028", "“", "🗞", "\ud800", ".", "• ");

    @Test
    void writesParagraphsHeadingsAndItemsAsEditorsTypeThem() {
        List<Block> body = List.of(
                Block.paragraph("One."),
                Block.heading("Two"),
                Block.item("three"),
                Block.item("four"),
                Block.paragraph("Five."));
        assertThat(BodyText.of(body)).isEqualTo("One.\n\n## Two\n\n- three\n- four\n\nFive.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## not a heading",
                "- not an item",
                "\\",
                "\\## x",
                "\\\\o/",
                "C:\\dir\\",
                "two\nlines",
                "a\\\nb",
                "a\n\nb",
                "\u00a0",
                "\\\u00a0",
                "a\n- b",
                "a\r\nb",
                "##",
                "-"
            })
    void readsBackWhatWouldOtherwiseMarkABlock(String text) {
        List<Block> body = List.of(Block.paragraph(text), Block.heading(text), Block.item(text), Block.paragraph(text));
        assertThat(BodyText.parse(BodyText.of(body))).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsBackAnyBody(long seed) {
        List<Block> body = body(new Random(seed));
        assertThat(BodyText.parse(BodyText.of(body))).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsBackAnyBodyFromAFormThatSendsCarriageReturns(long seed) {
        List<Block> body = body(new Random(seed)).stream()
                .map(block -> new Block(block.kind(), "x" + block.text().replace("\r", "") + "x"))
                .toList();
        assertThat(BodyText.parse(BodyText.of(body).replace("\n", "\r\n"))).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void makesOfAnythingTypedABodyThatStaysAsItIs(long seed) {
        List<Block> body = BodyText.parse(text(new Random(seed), 40));
        assertThat(BodyText.parse(BodyText.of(body))).isEqualTo(body);
    }

    @Test
    void readsWhatEditorsReallyType() {
        String typed =
                "\r\n One line  \r\ngoes on.\t\r\n \u00a0 \r\n## Heading\r\nText\r\n- first\r\n  - second\r\n\r\n\r\n";
        assertThat(BodyText.parse(typed))
                .containsExactly(
                        Block.paragraph("One line goes on."),
                        Block.heading("Heading"),
                        Block.paragraph("Text"),
                        Block.item("first"),
                        Block.item("second"));
    }

    @Test
    void joinsTheSecondLineOfAnItemToIt() {
        assertThat(BodyText.parse("- first\ngoes on")).containsExactly(Block.item("first goes on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u00a0\n", "\r\n", "\\\n\n"})
    void findsNoBlockInATextWithoutWords(String typed) {
        assertThat(BodyText.parse(typed)).isEmpty();
    }

    private static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static List<Block> body(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> text(random, 8))
                .filter(text -> !text.isBlank())
                .map(text -> new Block(Block.Kind.values()[random.nextInt(3)], text))
                .toList();
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        IntStream.range(0, random.nextInt(pieces)).forEach(i -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
        return text.toString();
    }
}
