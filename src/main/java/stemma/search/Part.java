package stemma.search;

/** A stretch of a search snippet, marked where it is what the reader looked for. */
public record Part(String text, boolean marked) {}
