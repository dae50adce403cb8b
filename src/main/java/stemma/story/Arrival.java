package stemma.story;

import stemma.matching.Compared;
import stemma.revision.Content;

/** A new article that waits for its story. */
public record Arrival(long articleId, String slug, Content content, Ready ready) {

    /** The article's text, made ready to be compared with others. */
    public static final class Ready {

        private final Compared compared;

        Ready(Compared compared) {
            this.compared = compared;
        }

        Compared compared() {
            return compared;
        }
    }
}
