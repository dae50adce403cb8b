package stemma.story;

import java.time.Instant;

/** An editor, and when. */
public record Who(String name, Instant at) {}
