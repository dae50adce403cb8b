package stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.revision.Segment.deleted;
import static stemma.revision.Segment.inserted;
import static stemma.revision.Segment.same;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stemma.revision.FieldDiff.Field;

class ContentDiffTests {

    private static final Block LEAD = Block.paragraph("The group left the talks on Monday, officials said.");
    private static final Block NEXT = Block.paragraph("Nobody would say what comes after the summer break.");

    @Test
    void flagsOnlyTheFieldsThatChanged() {
        List<FieldDiff> diff = ContentDiff.between(
                content("Group leaves", List.of("A. Writer"), null, LEAD),
                content("Group leaves talks", List.of("A. Writer", "B. Second"), LocalDate.of(2025, 3, 17), LEAD));
        assertThat(diff).map(FieldDiff::field).containsExactly(Field.values());
        assertThat(diff)
                .filteredOn(FieldDiff::isChanged)
                .map(FieldDiff::field)
                .containsExactly(Field.HEADLINE, Field.BYLINES, Field.PUBLISHED);
        assertThat(diff)
                .filteredOn(FieldDiff::isChanged)
                .map(field -> field.field().key())
                .containsExactly("headline", "bylines", "published");
    }

    @Test
    void showsAnInsertedParagraphAsInserted() {
        Block added = Block.paragraph("A letter seen by the paper names three other states.");
        assertThat(body(List.of(LEAD, NEXT), List.of(LEAD, added, NEXT)))
                .containsExactly(
                        new Passage(Block.Kind.PARAGRAPH, List.of(same(LEAD.text()))),
                        Passage.inserted(added),
                        new Passage(Block.Kind.PARAGRAPH, List.of(same(NEXT.text()))));
    }

    @Test
    void showsAnEditedParagraphWordByWordBesideAnInsertedOne() {
        Block edited = Block.paragraph(LEAD.text().replace("Monday", "Tuesday"));
        Block added = Block.paragraph("A letter seen by the paper names three other states.");
        assertThat(body(List.of(LEAD, NEXT), List.of(added, edited, NEXT)))
                .containsExactly(
                        Passage.inserted(added),
                        new Passage(
                                Block.Kind.PARAGRAPH,
                                List.of(
                                        same("The group left the talks on "),
                                        deleted("Monday"),
                                        inserted("Tuesday"),
                                        same(", officials said."))),
                        new Passage(Block.Kind.PARAGRAPH, List.of(same(NEXT.text()))));
    }

    @Test
    void showsAReplacedParagraphAsTwo() {
        Block other = Block.paragraph("Rain is likely in the north.");
        assertThat(body(List.of(LEAD), List.of(other))).containsExactly(Passage.deleted(LEAD), Passage.inserted(other));
    }

    @Test
    void showsAParagraphMadeAHeading() {
        Block heading = Block.heading(LEAD.text());
        assertThat(body(List.of(LEAD), List.of(heading)))
                .containsExactly(Passage.deleted(LEAD), Passage.inserted(heading));
    }

    @Test
    void prefersTheEqualParagraphToALikeOne() {
        Block like = Block.paragraph(LEAD.text() + " They gave no reason.");
        assertThat(body(List.of(LEAD), List.of(like, LEAD)))
                .containsExactly(Passage.inserted(like), new Passage(Block.Kind.PARAGRAPH, List.of(same(LEAD.text()))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesBackBothBodiesToTheCharacter(long seed) {
        var random = new Random(seed);
        List<Block> before = blocks(random);
        List<Block> after = random.nextBoolean() ? blocks(random) : shuffled(before, random);
        List<Passage> passages = body(before, after);
        assertThat(passages)
                .map(Passage::before)
                .filteredOn(text -> !text.isEmpty())
                .isEqualTo(before.stream().map(Block::text).toList());
        assertThat(passages)
                .map(Passage::after)
                .filteredOn(text -> !text.isEmpty())
                .isEqualTo(after.stream().map(Block::text).toList());
    }

    private static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static List<Block> blocks(Random random) {
        List<String> words = List.of("the", "group", "left", "talks", "on", "Monday", "Riga", ",");
        return IntStream.rangeClosed(0, random.nextInt(8))
                .mapToObj(i -> String.join(
                        " ",
                        random.ints(1L + random.nextInt(9), 0, words.size())
                                .mapToObj(words::get)
                                .toList()))
                .map(text -> new Block(Block.Kind.values()[random.nextInt(3)], text))
                .toList();
    }

    private static List<Block> shuffled(List<Block> blocks, Random random) {
        List<Block> shuffled = new ArrayList<>(blocks);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<Passage> body(List<Block> before, List<Block> after) {
        return ContentDiff.between(content(null, List.of(), null, before), content(null, List.of(), null, after))
                .stream()
                .filter(diff -> diff.field() == Field.BODY)
                .flatMap(diff -> diff.passages().stream())
                .toList();
    }

    private static Content content(
            @Nullable String headline, List<String> bylines, @Nullable LocalDate published, Block... body) {
        return content(headline, bylines, published, List.of(body));
    }

    private static Content content(
            @Nullable String headline, List<String> bylines, @Nullable LocalDate published, List<Block> body) {
        return new Content(headline, null, bylines, null, null, published, body);
    }
}
