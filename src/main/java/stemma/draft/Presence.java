package stemma.draft;

import java.time.Instant;

/** Somebody who has a text open, and since when. */
public record Presence(String person, Instant since) {}
