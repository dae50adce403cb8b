package stemma.claim;

import java.util.List;

/** The sentences of an article that say what nobody said before it; none if it only repeats. */
public record Addition(long articleId, List<String> sentences) {

    public Addition {
        sentences = List.copyOf(sentences);
    }
}
