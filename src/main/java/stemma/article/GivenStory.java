package stemma.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The story that a report's file says it belongs to.
 *
 * @param key what the file calls it; reports of one collection with the same key are told in one story
 * @param probability how surely, 0 to 1, if the file says so
 */
public record GivenStory(
        String key,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double probability) {}
