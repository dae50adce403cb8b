package stemma.provenance;

/** A sentence of an article: which revision of it, where it stands there, from 0, and its words. */
public record Source(long article, long revision, int block, int sentence, String words) {}
