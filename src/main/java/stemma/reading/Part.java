package stemma.reading;

/** A stretch of a search snippet, marked where it is what the reader looked for. */
record Part(String text, boolean marked) {}
