package stemma.queue;

/** Something that needs a person: its kind, its number there, and the points that {@link Ranking} gives it. */
public record Entry(String kind, long id, int points) {}
