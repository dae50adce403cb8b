package stemma.matching;

/**
 * A story that should perhaps be one with another.
 *
 * @param article the article of this story that is likest to one of the other
 * @param other the other story, how alike the members of both are on average, and its article that is likest
 */
public record Reunion(long article, StoryScore other) {}
