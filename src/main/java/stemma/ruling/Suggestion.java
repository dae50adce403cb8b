package stemma.ruling;

import java.time.Instant;
import stemma.story.Why;

/**
 * Two articles in different stories that may tell the same event.
 *
 * @param article the article that came later
 * @param other the one in the other story that it is likest to
 * @param score how alike the article and the other story are, 0 to 1
 * @param probability how surely both tell the same event, 0 to 1
 */
public record Suggestion(
        long id,
        long article,
        long story,
        long other,
        long otherStory,
        double score,
        double probability,
        Why evidence,
        String by,
        Instant at) {}
