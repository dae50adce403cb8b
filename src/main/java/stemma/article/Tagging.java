package stemma.article;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The parts of speech of the tokens of one block, worked out when the first is asked for: most blocks never are. */
final class Tagging {

    private final List<Token> tokens;
    private final UnaryOperator<String[]> tagger;
    private String @Nullable [] tags;

    Tagging(List<Token> tokens, UnaryOperator<String[]> tagger) {
        this.tokens = tokens;
        this.tagger = tagger;
    }

    String tag(int index) {
        if (tags == null) {
            tags = tagger.apply(tokens.stream().map(Token::text).toArray(String[]::new));
        }
        return tags[index];
    }
}
