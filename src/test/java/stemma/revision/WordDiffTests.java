package stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stemma.revision.Segment.deleted;
import static stemma.revision.Segment.inserted;
import static stemma.revision.Segment.same;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordDiffTests {

    private static final List<String> PIECES = List.of(
            "the",
            "group",
            "U.S.",
            "Russia’s",
            "1,500",
            " ",
            " ",
            "  ",
            "\n",
            "\u00a0",
            ",",
            ".",
            "“",
            "🗞",
            "\ud800",
            "é");

    @Test
    void showsAChangedWord() {
        assertThat(WordDiff.between("The group left.", "The team left."))
                .containsExactly(same("The "), deleted("group"), inserted("team"), same(" left."));
    }

    @Test
    void showsAnInsertedWord() {
        assertThat(WordDiff.between("investigating Russian officers", "investigating Russian army officers"))
                .filteredOn(Segment::isInserted)
                .map(Segment::text)
                .map(String::strip)
                .containsExactly("army");
    }

    @Test
    void showsAChangedPhraseAsOneChange() {
        assertThat(WordDiff.between("It took a long time.", "It took no effort."))
                .containsExactly(same("It took "), deleted("a long time"), inserted("no effort"), same("."));
    }

    @Test
    void keepsNumbersNamesAndPossessivesWhole() {
        assertThat(WordDiff.between("Russia’s 1,500 men", "Ukraine’s 1,600 men"))
                .containsExactly(deleted("Russia’s 1,500"), inserted("Ukraine’s 1,600"), same(" men"));
    }

    @Test
    void showsNothingOfEmptyTexts() {
        assertThat(WordDiff.between("", "")).isEmpty();
        assertThat(WordDiff.between("", "new")).containsExactly(inserted("new"));
        assertThat(WordDiff.between("old", "")).containsExactly(deleted("old"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesBackBothTextsToTheCharacter(long seed) {
        var random = new Random(seed);
        String before = text(random);
        String after = random.nextBoolean() ? text(random) : before.replace("the", "a");
        List<Segment> segments = WordDiff.between(before, after);
        assertThat(without(Segment.Kind.INSERTED, segments)).isEqualTo(before);
        assertThat(without(Segment.Kind.DELETED, segments)).isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverSetsTwoSegmentsOfAKindSideBySide(long seed) {
        var random = new Random(seed);
        List<Segment> segments = WordDiff.between(text(random), text(random));
        assertThat(IntStream.range(1, segments.size()))
                .noneMatch(i -> segments.get(i).kind() == segments.get(i - 1).kind());
    }

    @Test
    void comparesLongForeignTexts() {
        String before = IntStream.range(0, 4000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 4000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        assertThat(WordDiff.between(before, after)).containsExactly(deleted(before), inserted(after));
    }

    @Test
    void readsAWordOfAnyLength() {
        String word = "a-".repeat(50_000) + "b";
        assertThat(WordDiff.between(word, word)).containsExactly(same(word));
    }

    @Test
    void refusesASegmentWithoutText() {
        assertThatThrownBy(() -> same("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static String without(Segment.Kind kind, List<Segment> segments) {
        return segments.stream()
                .filter(s -> s.kind() != kind)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
