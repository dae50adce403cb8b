package stemma.story;

import java.time.Instant;

/**
 * A story that readers had and that is part of another one now.
 *
 * @param into the story that tells its articles now
 */
public record MergedStory(long id, Instant createdAt, Instant published, Instant at, PublicStory into) {}
