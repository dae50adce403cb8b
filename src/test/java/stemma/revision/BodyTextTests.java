package stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTests {

    private static final List<String> PIECES = List.of(
            "a",
            "word",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r",
            "\r\n",
            "\t",
            "\\",
            "\\\\",
            "## ",
            "- ",
            "#",
            "-",
            "\u00a0",
            "\u2028",
            "“",
            "🗞",
            "\ud800",
            ".",
            "• ",
            "> ",
            ">",
            "[",
            "]",
            "(",
            ")",
            "](https://a.example/b)",
            "[c](https://d.example)");

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
                "-",
                "> not a quote",
                ">",
                "[unclear]",
                "[words](https://a.example/)",
                "\\[words](https://a.example/)",
                "[a\\](https://a.example/)",
                "[[a]](https://a.example/)",
                "[a](https://a.example/[b](https://b.example/))",
                "[ ](https://a.example/)"
            })
    void readsBackWhatWouldOtherwiseMarkABlock(String text) {
        List<Block> body = List.of(
                Block.paragraph(text), Block.heading(text), Block.item(text), Block.quote(text), Block.paragraph(text));
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
                .map(block -> Block.quote("x" + block.text().replace("\r", "") + "x"))
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
    void readsLinksAndWritesThemTheSameWay() {
        String typed = "See [the ruling (PDF)](https://court.example/a_(b)?c=1#d) and [us](mailto:desk@wire.example).";
        List<Block> body = BodyText.parse(typed);
        assertThat(body)
                .containsExactly(new Block(
                        Block.Kind.PARAGRAPH,
                        "See the ruling (PDF) and us.",
                        List.of(
                                new Link(4, 20, "https://court.example/a_(b)?c=1#d"),
                                new Link(25, 27, "mailto:desk@wire.example"))));
        assertThat(BodyText.of(body)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[click](javascript:alert)",
                "[click](data:text/html;base64,PHN)",
                "[click](//a.example/)",
                "[click](/desk)",
                "[click](https://a.example/ b)",
                "[click](https://a.example/\"onclick)",
                "[unclear]",
                "[](https://a.example/)"
            })
    void leavesAsWordsWhatIsNoSafeLink(String typed) {
        assertThat(BodyText.parse(typed)).containsExactly(Block.paragraph(typed));
    }

    @Test
    void readsAQuoteOverSeveralLinesAsOneParagraph() {
        assertThat(BodyText.parse("> It was cold,\n> she said.\n>\n> Very cold.\n\nNobody else spoke."))
                .containsExactly(
                        Block.quote("It was cold, she said."),
                        Block.quote("Very cold."),
                        Block.paragraph("Nobody else spoke."));
    }

    @Test
    @Timeout(5)
    void readsALongLineOfBracketsWithoutLosingTime() {
        String typed = "[a](https://".repeat(20_000) + "[".repeat(20_000) + "(".repeat(20_000);
        List<Block> body = BodyText.parse(typed);
        assertThat(BodyText.parse(BodyText.of(body))).isEqualTo(body);
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
                .map(text -> new Block(Block.Kind.values()[random.nextInt(4)], text, links(random, text)))
                .toList();
    }

    private static List<Link> links(Random random, String text) {
        List<Link> links = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            int to = from + 1 + random.nextInt(6);
            if (to <= text.length() && random.nextInt(3) == 0 && !isPartOfNoWord(text, from, to)) {
                links.add(new Link(from, to, "https://a.example/" + random.nextInt(3)));
                from = to;
            }
        }
        return links;
    }

    /** Nobody links half a character, or nothing but white space. */
    private static boolean isPartOfNoWord(String text, int from, int to) {
        return text.substring(from, to).strip().length() < to - from
                || Character.isLowSurrogate(text.charAt(from))
                || Character.isHighSurrogate(text.charAt(to - 1));
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        IntStream.range(0, random.nextInt(pieces)).forEach(i -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
        return text.toString();
    }
}
