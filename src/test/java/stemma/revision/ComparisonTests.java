package stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTests {

    private static final Block FERRY = Block.paragraph("The ferry to Askvaer left at dawn with forty passengers.");
    private static final Block STORM = Block.paragraph("A storm had kept every boat in the harbour for two days.");
    private static final Block PRICE = Block.paragraph("Tickets cost twice as much as in June, the company admits.");
    private static final Block CAPTAIN = Block.paragraph("Captain Ona Vell called the sea calm, but very cold.");

    private static List<String> told(List<Block> before, List<Block> after) {
        return Comparison.of(before, after).steps().stream()
                .map(step -> step.kind() + " " + step.before() + ">" + step.after())
                .toList();
    }

    @Test
    void tellsAMovedParagraphAtBothPlaces() {
        assertThat(told(List.of(FERRY, STORM, PRICE, CAPTAIN), List.of(STORM, PRICE, CAPTAIN, FERRY)))
                .containsExactly("MOVED_AWAY 1>4", "KEPT 2>1", "KEPT 3>2", "KEPT 4>3", "MOVED_HERE 1>4");
    }

    @Test
    void comparesTheWordsOfAParagraphThatWasMovedAndChanged() {
        Block changed = Block.paragraph(FERRY.text().replace("dawn", "noon"));
        List<Step> steps = Comparison.of(List.of(FERRY, STORM, PRICE), List.of(STORM, PRICE, changed))
                .steps();
        Step moved = steps.get(steps.size() - 1);
        assertThat(moved.isMovedAndEdited()).isTrue();
        assertThat(moved.passage().segments()).contains(Segment.deleted("dawn"), Segment.inserted("noon"));
    }

    @Test
    void takesAnotherTextForNoMove() {
        assertThat(told(List.of(FERRY, STORM), List.of(STORM, CAPTAIN)))
                .containsExactly("REMOVED 1>0", "KEPT 2>1", "ADDED 0>2");
    }

    @Test
    void bringsARemovedParagraphBackWhereItStood() {
        Block edited = Block.paragraph(STORM.text().replace("two", "three"));
        assertThat(Comparison.of(List.of(FERRY, STORM, PRICE), List.of(FERRY, edited, CAPTAIN))
                        .bringBack(3))
                .as("what was changed and added since stays")
                .containsExactly(FERRY, edited, PRICE, CAPTAIN);
    }

    @Test
    void bringsBackFormerWordsAndFormerPlaces() {
        Block edited = Block.paragraph(STORM.text().replace("two", "three"));
        assertThat(Comparison.of(List.of(FERRY, STORM), List.of(FERRY, edited)).bringBack(2))
                .containsExactly(FERRY, STORM);
        List<Block> before = List.of(FERRY, STORM, PRICE, CAPTAIN);
        assertThat(Comparison.of(before, List.of(STORM, PRICE, CAPTAIN, FERRY)).bringBack(1))
                .isEqualTo(before);
        assertThat(Comparison.of(before, List.of(CAPTAIN, FERRY, STORM, PRICE)).bringBack(4))
                .isEqualTo(before);
        assertThatThrownBy(() -> Comparison.of(before, before).bringBack(5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesBackBothBodies(long seed) {
        Random random = new Random(seed);
        List<Block> before = body(random);
        List<Block> after = changed(before, random);
        List<Step> steps = Comparison.of(before, after).steps();

        assertThat(steps.stream()
                        .filter(step -> step.before() > 0 && step.kind() != Step.Kind.MOVED_HERE)
                        .map(step -> step.passage().before()))
                .as("before, in order")
                .containsExactlyElementsOf(before.stream().map(Block::text).toList());
        assertThat(steps.stream()
                        .filter(step -> step.after() > 0 && step.kind() != Step.Kind.MOVED_AWAY)
                        .sorted(Comparator.comparingInt(Step::after))
                        .map(step ->
                                new Block(step.passage().kind(), step.passage().after())))
                .as("after, in order")
                .containsExactlyElementsOf(after);
        assertThat(steps.stream()
                        .filter(step -> step.kind() == Step.Kind.MOVED_AWAY)
                        .map(Step::after))
                .as("what left one place came to another")
                .containsExactlyInAnyOrderElementsOf(steps.stream()
                        .filter(step -> step.kind() == Step.Kind.MOVED_HERE)
                        .map(Step::after)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bringsBackOneBlockAndTouchesNoOther(long seed) {
        Random random = new Random(seed);
        List<Block> before = body(random);
        List<Block> after = changed(before, random);
        Comparison comparison = Comparison.of(before, after);
        for (Step step : comparison.steps()) {
            if (step.isRestorable()) {
                List<Block> back = comparison.bringBack(step.before());
                assertThat(back).contains(before.get(step.before() - 1));
                List<Block> others = new ArrayList<>(after);
                if (step.after() > 0) {
                    others.remove(step.after() - 1);
                }
                List<Block> kept = new ArrayList<>(back);
                kept.remove(before.get(step.before() - 1));
                others.remove(before.get(step.before() - 1));
                kept.remove(before.get(step.before() - 1));
                assertThat(kept).isSubsetOf(others);
                assertThat(back).hasSize(after.size() + (step.after() > 0 ? 0 : 1));
            }
        }
    }

    private static List<Block> body(Random random) {
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            String text = words(random, 3 + random.nextInt(20));
            body.add(random.nextInt(5) == 0 ? Block.heading(text) : Block.paragraph(text));
        }
        return body;
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append("w").append(random.nextInt(60));
        }
        return text.append('.').toString();
    }

    private static List<Block> changed(List<Block> before, Random random) {
        List<Block> after = new ArrayList<>(before);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int place = random.nextInt(after.size());
            switch (random.nextInt(4)) {
                case 0 -> after.add(place, Block.paragraph(words(random, 8)));
                case 1 -> after.add(random.nextInt(after.size()), after.remove(place));
                case 2 ->
                    after.set(
                            place,
                            new Block(
                                    after.get(place).kind(),
                                    after.get(place).text().replaceFirst("w\\d+", "other")));
                default -> {
                    if (after.size() > 1) {
                        after.remove(place);
                    }
                }
            }
        }
        return after;
    }

    @Test
    void linesUpVeryLongBodiesByTheirEqualBlocks() {
        Random random = new Random(7);
        List<Block> before = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            before.add(Block.paragraph(i + " " + words(random, 12)));
        }
        List<Block> after = new ArrayList<>(before);
        after.set(0, Block.paragraph("Quite another beginning"));
        after.remove(1_000);
        after.set(1_998, Block.paragraph("Quite another end"));
        assertThat(told(before, after).stream().filter(step -> !step.startsWith("KEPT")))
                .containsExactlyInAnyOrder(
                        "REMOVED 1>0", "ADDED 0>1", "REMOVED 1001>0", "REMOVED 2000>0", "ADDED 0>1999");
    }

    @Test
    void countsWordsThatWereOnlyMovedAsNeither() {
        Content before = content("Ferry sails", FERRY, STORM, PRICE);
        assertThat(Extent.between(before, content("Ferry sails", STORM, PRICE, FERRY)))
                .isEqualTo(new Extent(0, 0));
        assertThat(Extent.between(before, content("Ferry sails again", FERRY, STORM)))
                .as("one word of the headline; the eleven of the price")
                .isEqualTo(new Extent(1, 11));
    }

    private static Content content(String headline, Block... body) {
        return new Content(headline, null, List.of(), null, null, LocalDate.of(2025, 3, 17), List.of(body));
    }
}
