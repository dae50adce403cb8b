package stemma.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartsOfSpeechTests {

    private static final String NEWS =
            "The ferry left the harbour at nine. Nobody on board saw the lights of Ostrand, which the port had put out. Who pays?";

    private static List<String> tags(String text) {
        return PartsOfSpeech.of(text).stream().map(Token::tag).toList();
    }

    /** Some thirty thousand words, which are tagged by parts. */
    @Test
    void tagsALongBlockAsItsSentences() {
        List<String> once = tags(NEWS);
        assertThat(once).contains("NOUN", "VERB", "DET").hasSize(27);

        assertThat(tags((NEWS + " ").repeat(1_200)))
                .isEqualTo(Stream.generate(() -> once)
                        .limit(1_200)
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void tagsWordsThatNoSentenceEnds() {
        String words = "the ferry and the harbour ".repeat(700);

        assertThat(tags(words)).hasSize(3_500).doesNotContainNull();
    }
}
