package stemma.publication;

/** Who decides, and whether as an admin. */
public record Hand(String name, boolean admin) {}
