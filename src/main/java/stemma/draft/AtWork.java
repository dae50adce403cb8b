package stemma.draft;

import java.time.Instant;

/** An editor at a text, since when: it is open, or has words that were not saved. */
public record AtWork(Desktop at, Instant since) {}
