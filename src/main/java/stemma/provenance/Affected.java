package stemma.provenance;

/** A story with sentences whose sources have changed, and how many. */
public record Affected(String slug, long sentences) {}
