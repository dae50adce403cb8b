package stemma.claim;

import java.util.List;

/** The paragraphs of one article, as it tells the story. */
public record Telling(long articleId, List<String> paragraphs) {

    public Telling {
        paragraphs = List.copyOf(paragraphs);
    }
}
