package stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. Department of Justice told officials.",
                "The administration of former U.S. President Joe Biden joined the group.",
                "Lawyers met Mr. Putin and Sen. Graham on Feb. 8 in St. Louis.",
                "The book by James B. Comey, the former F.B.I. director, is out.",
                "It happened at 3:15 a.m. at a bar.",
                "The novel by É. Zola is out again.",
                "“Will it go on?” he asked."
            })
    void keepsTogether(String sentence) {
        assertThat(Sentences.of(sentence)).containsExactly(sentence);
    }

    @Test
    void cutsAfterTheClosingQuote() {
        assertThat(Sentences.of("He had “done a terrible job.” Nobody replied."))
                .containsExactly("He had “done a terrible job.”", "Nobody replied.");
    }

    @Test
    void cutsAtTheEndOfEachSentence() {
        assertThat(Sentences.of("  The group left.  Did it say why? It did not! \u00a0"))
                .containsExactly("The group left.", "Did it say why?", "It did not!");
    }

    @Test
    void findsNoneInATextWithoutWords() {
        assertThat(Sentences.of(" ")).isEmpty();
    }

    @Test
    void servesManyThreadsAtOnce() {
        String text = "The group left. It gave no reason. The U.S. Department of Justice said nothing.";
        List<String> alone = Sentences.of(text);
        assertThat(alone).hasSize(3);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> Sentences.of(text)))
                .containsOnly(alone);
    }
}
