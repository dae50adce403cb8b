package stemma.placing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stemma.article.GivenStory;
import stemma.matching.Compared;
import stemma.revision.Content;

/**
 * A new article that waits for its story.
 *
 * @param given the story that its file says it belongs to, a name within its collection
 */
public record Arrival(
        long articleId,
        String slug,
        Content content,
        Ready ready,
        long collection,
        @Nullable GivenStory given) {

    /** The name of the story that it is given; none where its words are to say. */
    Optional<GivenStories.Name> named() {
        return Optional.ofNullable(given).map(story -> new GivenStories.Name(collection, story.key()));
    }

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
