package stemma.matching;

/** An article that is new, with its text made ready. */
public record Newcomer(long article, Compared compared) {}
