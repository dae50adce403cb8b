package stemma.article;

import java.time.Instant;

/**
 * Where an article's report came from.
 *
 * @param bytes the report's size as received
 */
public record Provenance(long reportId, String file, Instant received, String sha256, String charset, int bytes) {}
