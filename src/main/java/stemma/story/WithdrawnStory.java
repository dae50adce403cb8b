package stemma.story;

import java.time.Instant;

/** A story that was public and is withdrawn, or whose last public article is; the notice says why. */
public record WithdrawnStory(long id, Instant createdAt, Instant at, String notice) {}
