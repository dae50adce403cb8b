package stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.revision.FieldDiff.Field;
import stemma.revision.ThreeWay.Choice;
import stemma.revision.ThreeWay.Disagreement;
import stemma.revision.ThreeWay.Pick;

class ThreeWayTests {

    private static final String FIRST = "The ferry left at nine. It carried 40 people. The sea was calm.";
    private static final String SECOND = "Nobody was hurt. An inquiry begins on Monday.";
    private static final Content BASE = body(FIRST, SECOND);

    @Test
    void mergesChangesOfDifferentSentencesOfOneParagraph() {
        Content fixed = body("The ferry left at nine. It carried 42 people. The sea was calm.", SECOND);
        Content renewed = body("The ferry left at ten. It carried 40 people. The sea was calm.", SECOND);
        ThreeWay merge = ThreeWay.between(BASE, fixed, renewed);
        assertThat(merge.disagreements()).isEmpty();
        assertThat(merge.merged())
                .isEqualTo(body("The ferry left at ten. It carried 42 people. The sea was calm.", SECOND));
        assertThat(merge.undisputed()).isEqualTo(renewed);
    }

    @Test
    void disagreesAboutOneParagraphWhereParagraphsCount() {
        Content fixed = body("The ferry left at nine. It carried 42 people. The sea was calm.", SECOND);
        Content renewed = body("The ferry left at ten. It carried 40 people. The sea was calm.", SECOND);
        assertThat(ThreeWay.ofParagraphs(BASE, fixed, renewed).disagreements()).hasSize(1);
        Content elsewhere = body(FIRST, "Nobody was hurt. An inquiry begins on Friday.");
        assertThat(ThreeWay.ofParagraphs(BASE, fixed, elsewhere).merged())
                .isEqualTo(body(
                        "The ferry left at nine. It carried 42 people. The sea was calm.",
                        "Nobody was hurt. An inquiry begins on Friday."));
    }

    @Test
    void settlesADisagreementAsItIsChosen() {
        String ours = FIRST.replace("40", "42");
        String theirs = FIRST.replace("40", "45");
        ThreeWay merge = ThreeWay.ofParagraphs(
                BASE, body(ours, SECOND), body(theirs, SECOND).withHeadline("Theirs"));
        assertThat(settled(merge, Pick.OURS)).isEqualTo(body(ours, SECOND).withHeadline("Theirs"));
        assertThat(settled(merge, Pick.THEIRS)).isEqualTo(body(theirs, SECOND).withHeadline("Theirs"));
        assertThat(settled(merge, Pick.BOTH))
                .isEqualTo(body(ours, theirs, SECOND).withHeadline("Theirs"));
        assertThat(settled(merge, Pick.ANEW))
                .isEqualTo(body("Some 40 people.", SECOND).withHeadline("Theirs"));
        assertThat(merge.settled(List.of())).isEqualTo(settled(merge, Pick.BOTH));
    }

    private static Content settled(ThreeWay merge, Pick pick) {
        return merge.settled(List.of(new Choice(pick, "Some 40 people.")));
    }

    @Test
    void disagreesWhereBothChangedTheSameSentence() {
        Content fixed = body(FIRST.replace("40", "42"), SECOND);
        Content renewed = body(FIRST.replace("40", "45").replace("nine", "ten"), SECOND);
        ThreeWay merge = ThreeWay.between(BASE, fixed, renewed);
        assertThat(merge.disagreements())
                .containsExactly(new Disagreement(
                        Field.BODY, "It carried 40 people.", "It carried 42 people.", "It carried 45 people."));
        assertThat(merge.merged())
                .isEqualTo(body("The ferry left at ten. It carried 42 people. The sea was calm.", SECOND));
        assertThat(merge.resolved(Set.of(0)))
                .isEqualTo(body("The ferry left at ten. It carried 45 people. The sea was calm.", SECOND));
        assertThat(merge.undisputed())
                .isEqualTo(body("The ferry left at ten. It carried 40 people. The sea was calm.", SECOND));
    }

    @Test
    void mergesAnAddedParagraphWithAnEditElsewhere() {
        Content fixed = body(FIRST, SECOND.replace("Monday", "Tuesday"));
        Content renewed = body("A crane stood by.", FIRST, SECOND);
        assertThat(ThreeWay.between(BASE, fixed, renewed).merged())
                .isEqualTo(body("A crane stood by.", FIRST, SECOND.replace("Monday", "Tuesday")));
    }

    @Test
    void mergesASentenceAddedAfterOneThatTheOtherSideChanged() {
        Content fixed = body(FIRST, "Nobody was hurt. An inquiry begins on Tuesday.");
        Content renewed = body(FIRST, "Nobody was hurt. An inquiry begins on Monday. It is led by a judge.");
        ThreeWay merge = ThreeWay.between(BASE, fixed, renewed);
        assertThat(merge.disagreements()).isEmpty();
        assertThat(merge.merged())
                .isEqualTo(body(FIRST, "Nobody was hurt. An inquiry begins on Tuesday. It is led by a judge."));
    }

    @Test
    void putsInOnceWhatBothPutInBesideAChange() {
        String heat = "It was hot.";
        String busy = FIRST.replace("40", "42");
        Content behind = body(FIRST, SECOND, heat);
        assertThat(ThreeWay.ofParagraphs(BASE, body(FIRST, "Nobody was saved.", heat), behind)
                        .merged())
                .isEqualTo(body(FIRST, "Nobody was saved.", heat));
        Content before = body(heat, FIRST, SECOND);
        ThreeWay merge = ThreeWay.ofParagraphs(BASE, before, body(heat, busy, SECOND));
        assertThat(merge.disagreements()).isEmpty();
        assertThat(merge.merged()).isEqualTo(body(heat, busy, SECOND));
        assertThat(merge.undisputed()).isEqualTo(body(heat, busy, SECOND));
    }

    @Test
    void agreesWhereBothMadeTheSameChange() {
        Content both = body(FIRST.replace("40", "42"), SECOND);
        ThreeWay merge = ThreeWay.between(BASE, both, both);
        assertThat(merge.disagreements()).isEmpty();
        assertThat(merge.merged()).isEqualTo(both);
    }

    @Test
    void disagreesAboutASentenceThatOneSideTookOutAndTheOtherChanged() {
        Content fixed = body(FIRST, "An inquiry begins on Monday.");
        Content renewed = body(FIRST, "Nobody was badly hurt. An inquiry begins on Monday.");
        ThreeWay merge = ThreeWay.between(BASE, fixed, renewed);
        assertThat(merge.disagreements()).singleElement().satisfies(disagreement -> {
            assertThat(disagreement.base()).startsWith("Nobody was hurt.");
            assertThat(disagreement.theirs()).startsWith("Nobody was badly hurt.");
            assertThat(disagreement.ours()).doesNotContain("hurt");
        });
        assertThat(merge.merged()).isEqualTo(fixed);
        assertThat(merge.resolved(Set.of(0))).isEqualTo(renewed);
    }

    @Test
    void mergesFieldsByThemselves() {
        Content base = new Content("Ferry Sinks", null, List.of("Ann Lee"), null, null, null, BASE.body());
        Content fixed = new Content("Ferry Sinks", null, List.of("Ann Leigh"), "Daily Wave", null, null, BASE.body());
        LocalDate day = LocalDate.of(2026, 3, 4);
        Content renewed =
                new Content("Ferry Sinks Off Coast", "A dek", List.of("Ann Lee"), null, null, day, BASE.body());
        ThreeWay merge = ThreeWay.between(base, fixed, renewed);
        assertThat(merge.disagreements()).isEmpty();
        assertThat(merge.merged())
                .isEqualTo(new Content(
                        "Ferry Sinks Off Coast", "A dek", List.of("Ann Leigh"), "Daily Wave", null, day, BASE.body()));
    }

    @Test
    void disagreesAboutAHeadlineThatBothWrote() {
        ThreeWay merge = ThreeWay.between(BASE, BASE.withHeadline("Ours"), BASE.withHeadline("Theirs"));
        assertThat(merge.disagreements()).containsExactly(new Disagreement(Field.HEADLINE, "", "Ours", "Theirs"));
        assertThat(merge.merged().headline()).isEqualTo("Ours");
        assertThat(merge.resolved(Set.of(0)).headline()).isEqualTo("Theirs");
        assertThat(merge.undisputed().headline()).isNull();
    }

    @Test
    void keepsATextWhenEachSideTookOutTheOtherHalf() {
        ThreeWay merge = ThreeWay.between(BASE, body(FIRST), body(SECOND));
        assertThat(merge.disagreements()).hasSize(1);
        assertThat(merge.merged()).isEqualTo(body(FIRST));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNoSentenceThatOneSidePutIn(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            List<String> base = IntStream.range(0, 12)
                    .mapToObj(i -> "Sentence number " + i + " stood here first.")
                    .toList();
            Content first = paragraphs(base, random);
            List<String> ours = changed(base, "our", random);
            List<String> theirs = changed(base, "their", random);
            Content fixed = paragraphs(ours, new Random(1));
            Content renewed = paragraphs(theirs, new Random(1));
            ThreeWay merge = ThreeWay.between(first, fixed, renewed);
            String everything = merge.merged().bodyText() + merge.disagreements();
            assertThat(ours).filteredOn(s -> s.contains(" our ")).allMatch(everything::contains);
            assertThat(theirs).filteredOn(s -> s.contains(" their ")).allMatch(everything::contains);
            assertThat(ThreeWay.between(first, first, renewed).merged()).isEqualTo(renewed);
            assertThat(ThreeWay.between(first, fixed, first).merged()).isEqualTo(fixed);
            assertThat(ThreeWay.between(first, renewed, renewed).merged()).isEqualTo(renewed);
        }
    }

    private static List<String> changed(List<String> base, String side, Random random) {
        List<String> sentences = new ArrayList<>(base);
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(sentences.size());
            String words = "Here " + side + " change " + random.nextInt(1_000) + " was made.";
            if (random.nextBoolean()) {
                sentences.set(at, words);
            } else {
                sentences.add(at, words);
            }
        }
        return sentences;
    }

    private static Content paragraphs(List<String> sentences, Random random) {
        List<String> paragraphs = new ArrayList<>();
        for (String sentence : sentences) {
            if (paragraphs.isEmpty() || random.nextInt(3) == 0) {
                paragraphs.add(sentence);
            } else {
                paragraphs.add(paragraphs.remove(paragraphs.size() - 1) + " " + sentence);
            }
        }
        return body(paragraphs.toArray(String[]::new));
    }

    private static Content body(String... paragraphs) {
        List<Block> blocks = List.of(paragraphs).stream().map(Block::paragraph).toList();
        return new Content(null, null, List.of(), null, null, null, blocks);
    }
}
