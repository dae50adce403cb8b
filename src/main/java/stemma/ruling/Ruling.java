package stemma.ruling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An editor's remembered decision on two articles: whether they tell the same event. It holds until it is withdrawn.
 *
 * @param one the slug of an article, or its source where the article is not there at present
 * @param merge the merge of their stories that it brought about
 */
public record Ruling(
        long id,
        Side one,
        Side other,
        boolean same,
        @Nullable String note,
        String by,
        Instant at,
        @Nullable Long merge) {

    /** One of the two: its slug and title, which are null where its import was taken back, and its source. */
    public record Side(@Nullable String slug, @Nullable String title, String source) {

        /** What it can be called. */
        public String name() {
            return title == null ? source : title;
        }
    }
}
