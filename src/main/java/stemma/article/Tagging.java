package stemma.article;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The parts of speech of the tokens of one block, worked out when the first is asked for: most blocks never are. */
final class Tagging {

    private final String[] words;
    private final UnaryOperator<String[]> tagger;
    private String @Nullable [] tags;

    Tagging(String[] words, UnaryOperator<String[]> tagger) {
        this.words = words;
        this.tagger = tagger;
    }

    String tag(int index) {
        if (tags == null) {
            tags = tagger.apply(words);
        }
        return tags[index];
    }
}
