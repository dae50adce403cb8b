package stemma.draft;

/** One editor at one text. */
public record Desktop(String editor, String kind, String slug) {}
