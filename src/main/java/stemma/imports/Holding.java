package stemma.imports;

import stemma.article.ReportCollection;

/** A collection, and how much is in it. */
public record Holding(ReportCollection collection, long reports, long articles, long runs) {}
