package stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.revision.Block.heading;
import static stemma.revision.Block.item;
import static stemma.revision.Block.paragraph;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.revision.Part;

class PassageTests {

    @Test
    void makesOneListOfItemsThatFollowEachOther() {
        var passages = Part.of(List.of(item("a"), item("b"), paragraph("p"), item("c")));
        assertThat(passages).extracting(Part::texts).containsExactly(List.of("a", "b"), List.of("p"), List.of("c"));
    }

    @Test
    void doesNotRepeatTheFirstSentenceThatIsTheTitle() {
        var passages = Passage.after("It rained.", List.of(paragraph("It rained. Nobody minded."), paragraph("End.")));
        assertThat(passages).extracting(Part::text).containsExactly("Nobody minded.", "End.");
    }

    @Test
    void dropsTheParagraphThatIsNothingButTheTitle() {
        var passages = Passage.after("It rained.", List.of(paragraph("It rained."), heading("Then")));
        assertThat(passages).extracting(Part::text).containsExactly("Then");
    }

    @Test
    void keepsAParagraphThatOnlyLooksLikeTheTitle() {
        assertThat(Passage.after("It rain", "It rained all day.")).isEqualTo("It rained all day.");
        assertThat(Passage.after("It rained.", "It snowed.")).isEqualTo("It snowed.");
    }

    @Test
    void keepsABodyThatBeginsWithAHeadingOrHasNothing() {
        assertThat(Passage.after("Then", List.of(heading("Then")))).hasSize(1);
        assertThat(Passage.after("Then", List.of())).isEmpty();
    }

    @Test
    void summarisesByTheDekOrTheBeginningCutAtAWord() {
        assertThat(Passage.summary("Dek.", "Title", List.of(paragraph("Text."))))
                .isEqualTo("Dek.");
        assertThat(Passage.summary(null, "Title", List.of())).isEqualTo("Title");
        assertThat(Passage.summary(null, "Title", List.of(paragraph("word ".repeat(100)))))
                .isEqualTo("word ".repeat(39) + "word…");
    }
}
