package stemma.article;

import org.jspecify.annotations.Nullable;
import stemma.revision.Content;

/**
 * An article that was made from a report.
 *
 * @param copied another article's report with the very same bytes, if one came before
 */
public record NewArticle(
        long id,
        long reportId,
        String slug,
        Content content,
        @Nullable ExactCopy copied) {}
