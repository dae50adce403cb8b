package stemma.article;

import java.time.Instant;

/**
 * A report whose import was taken back, and which no article stands on.
 *
 * @param run the run that took it back
 */
public record WithdrawnReport(
        Provenance provenance, String sourceKey, ReportCollection collection, Instant withdrawnAt, long run) {}
