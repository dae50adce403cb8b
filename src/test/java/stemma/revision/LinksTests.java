package stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stemma.revision.Block.Kind;
import tools.jackson.databind.json.JsonMapper;

/** Blocks with links: how they are kept, cut, put together, compared. */
class LinksTests {

    private static final String COURT = "https://court.example/";
    private static final String FERRY = "https://ferry.example/";
    private static final Block RULED =
            new Block(Kind.PARAGRAPH, "The court ruled. It was late.", List.of(new Link(4, 9, COURT)));

    private final JsonMapper json = new JsonMapper();

    @Test
    void readsWhatWasKeptBeforeThereWereLinks() {
        assertThat(json.readValue("{\"kind\":\"item\",\"text\":\"One\"}", Block.class))
                .isEqualTo(Block.item("One"));
        assertThat(json.writeValueAsString(Block.item("One"))).isEqualTo("{\"kind\":\"item\",\"text\":\"One\"}");
    }

    @Test
    void keepsLinksInJson() {
        String kept = json.writeValueAsString(RULED);
        assertThat(kept).contains("\"links\":[{\"from\":4,\"to\":9,\"url\":\"https://court.example/\"}]");
        assertThat(json.readValue(kept, Block.class)).isEqualTo(RULED);
    }

    @Test
    void refusesAnAddressThatDoesMoreThanLead() {
        for (String url :
                List.of("javascript:alert(1)", "data:text/html,x", "ftp://a.example", "/desk", "https://", "")) {
            assertThatThrownBy(() -> new Link(0, 1, url)).as(url).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesOneLinkOverAnother() {
        assertThatThrownBy(() ->
                        new Block(Kind.PARAGRAPH, "The court", List.of(new Link(0, 5, COURT), new Link(4, 9, COURT))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movesALinkWhenTheWhiteSpaceBeforeTheTextGoes() {
        assertThat(new Block(Kind.ITEM, "  a b ", List.of(new Link(4, 6, COURT))).links())
                .containsExactly(new Link(2, 3, COURT));
    }

    @Test
    void showsTheTextInStretches() {
        assertThat(RULED.spans())
                .containsExactly(
                        new Span("The ", null), new Span("court", COURT), new Span(" ruled. It was late.", null));
    }

    @Test
    void keepsALinkWhereTwoPeopleChangeOtherSentences() {
        Content base = content(RULED);
        Content ours = content(new Block(Kind.PARAGRAPH, "The court ruled. It was very late.", RULED.links()));
        Content theirs = content(
                new Block(Kind.PARAGRAPH, "Soon the court ruled. It was late.", List.of(new Link(9, 14, COURT))));
        assertThat(ThreeWay.between(base, ours, theirs).merged().body())
                .containsExactly(new Block(
                        Kind.PARAGRAPH, "Soon the court ruled. It was very late.", List.of(new Link(9, 14, COURT))));
    }

    @Test
    void keepsOneLinkOverTwoSentencesAsOne() {
        Block linked = new Block(Kind.QUOTE, RULED.text(), List.of(new Link(0, 29, COURT)));
        assertThat(Piece.joined(Piece.sentences(List.of(linked)))).containsExactly(linked);
    }

    private static final Block SAILED =
            new Block(Kind.ITEM, "The ferry sailed at noon.", List.of(new Link(4, 9, COURT), new Link(20, 24, FERRY)));

    @Test
    void keepsLinksInTheirPlaceWhenWordsBetweenThemChange() {
        assertThat(SAILED.replaced(10, 16, "finally left the quay"))
                .contains(new Block(
                        Kind.ITEM,
                        "The ferry finally left the quay at noon.",
                        List.of(new Link(4, 9, COURT), new Link(35, 39, FERRY))));
    }

    @Test
    void putsWordsThatReplaceSomeOfALinkIntoTheLink() {
        assertThat(SAILED.replaced(6, 8, "lt").orElseThrow().links().get(0)).isEqualTo(new Link(4, 9, COURT));
        assertThat(SAILED.replaced(4, 9, "old ferry").orElseThrow().links().get(0))
                .isEqualTo(new Link(4, 13, COURT));
    }

    @Test
    void keepsALinkWhoseWordsTheNewSentenceHasAndDropsTheOthers() {
        Block made = SAILED.replaced(0, 25, "By noon a ferryboat, the old ferry, had sailed.")
                .orElseThrow();
        assertThat(made.spans())
                .containsExactly(
                        new Span("By noon a ferryboat, the old ", null),
                        new Span("ferry", COURT),
                        new Span(", had sailed.", null));
    }

    @Test
    void keepsEveryLinkOfWhichWordsStayWhenABlockIsReworded() {
        assertThat(SAILED.reworded("At last the fast ferry had sailed by noon.").spans())
                .containsExactly(
                        new Span("At last the fast ", null),
                        new Span("ferry", COURT),
                        new Span(" had sailed by ", null),
                        new Span("noon", FERRY),
                        new Span(".", null));
        Block whole = new Block(Kind.PARAGRAPH, "The old ferry sailed.", List.of(new Link(0, 13, FERRY)));
        assertThat(whole.reworded("The new ferry sailed.").links()).containsExactly(new Link(0, 13, FERRY));
        assertThat(whole.reworded("Nothing is known.").links()).isEmpty();
    }

    /** Whatever the old and the new words are; a linked word that stays at the beginning or the end stays linked. */
    @Test
    void saysWhatItIsRewordedTo() {
        Random random = new Random(43);
        for (int round = 0; round < 2_000; round++) {
            String text = "Ferry " + words(random) + " noon";
            Block block = new Block(
                    Kind.PARAGRAPH,
                    text,
                    List.of(new Link(0, 5, COURT), new Link(text.length() - 4, text.length(), FERRY)));
            String words = "Ferry " + words(random) + " noon";

            assertThat(block.reworded(words))
                    .isEqualTo(new Block(
                            Kind.PARAGRAPH,
                            words,
                            List.of(new Link(0, 5, COURT), new Link(words.length() - 4, words.length(), FERRY))));
            assertThat(block.reworded(text)).isEqualTo(block);
            String others = words(random);
            assertThat(block.reworded(others).text()).isEqualTo(others);
        }
    }

    private static String words(Random random) {
        return random.ints(1 + random.nextInt(6), 0, 4)
                .mapToObj(List.of("sailed", "at", "the", "old")::get)
                .collect(Collectors.joining(" "));
    }

    @Test
    void isNothingWithoutWords() {
        assertThat(SAILED.replaced(0, 25, " ")).isEmpty();
    }

    /** What is linked outside of the replaced words stays linked to the same address, at whatever places. */
    @Test
    void losesNoLinkOutsideOfWhatIsReplaced() {
        Random random = new Random(41);
        for (int round = 0; round < 2_000; round++) {
            Block block = linked(random);
            int from = random.nextInt(block.text().length());
            int to = from + random.nextInt(block.text().length() - from + 1);
            String words = "xyzxyz".substring(random.nextInt(7));
            String expected =
                    block.text().substring(0, from) + words + block.text().substring(to);
            if (expected.isBlank()) {
                continue;
            }
            Block made = block.replaced(from, to, words).orElseThrow();
            assertThat(made.text()).isEqualTo(expected);
            assertThat(addresses(made).subList(0, from))
                    .isEqualTo(addresses(block).subList(0, from));
            assertThat(addresses(made).subList(from + words.length(), expected.length()))
                    .isEqualTo(addresses(block).subList(to, block.text().length()));
        }
    }

    private static Block linked(Random random) {
        List<Link> links = new ArrayList<>();
        int at = random.nextInt(4);
        while (at < 20) {
            int end = at + 1 + random.nextInt(6);
            links.add(new Link(at, end, "https://place.example/" + links.size()));
            at = end + random.nextInt(4);
        }
        return new Block(Kind.PARAGRAPH, "abcdefghijklmnopqrstuvwxyz", links);
    }

    /** The address behind each character. */
    private static List<String> addresses(Block block) {
        List<String> all = new ArrayList<>(Collections.nCopies(block.text().length(), ""));
        block.links().forEach(link -> Collections.fill(all.subList(link.from(), link.to()), link.url()));
        return all;
    }

    @Test
    void comparesAddressesToo() {
        Content other =
                content(new Block(Kind.PARAGRAPH, RULED.text(), List.of(new Link(4, 9, "https://other.example/"))));
        assertThat(ContentDiff.between(content(RULED), other)).anyMatch(FieldDiff::isChanged);
    }

    private static Content content(Block... body) {
        return new Content("Ruling", null, List.of(), null, null, null, List.of(body));
    }
}
