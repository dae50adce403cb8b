package stemma.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The parts of speech of the tokens of one block, worked out when the first is asked for: most blocks never are. */
final class Tagging {

    /** A tagger's time grows with the square of what it is given, so long blocks are given by parts. */
    private static final int MOST = 1_000;

    private static final Set<String> ENDS = Set.of(".", "?", "!");

    private final List<Token> tokens;
    private final UnaryOperator<String[]> tagger;
    private String @Nullable [] tags;

    Tagging(List<Token> tokens, UnaryOperator<String[]> tagger) {
        this.tokens = tokens;
        this.tagger = tagger;
    }

    String tag(int index) {
        if (tags == null) {
            List<String> all = new ArrayList<>(tokens.size());
            for (int from = 0, to; from < tokens.size(); from = to) {
                to = end(from);
                String[] part =
                        tokens.subList(from, to).stream().map(Token::text).toArray(String[]::new);
                Collections.addAll(all, tagger.apply(part));
            }
            tags = all.toArray(String[]::new);
        }
        return tags[index];
    }

    /** Behind the last sentence that ends in a part that begins here, if one does in its second half. */
    private int end(int from) {
        if (tokens.size() - from <= MOST) {
            return tokens.size();
        }
        for (int to = from + MOST; to > from + MOST / 2; to--) {
            if (tokens.get(to - 1).isAny(ENDS)) {
                return to;
            }
        }
        return from + MOST;
    }
}
