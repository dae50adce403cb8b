package stemma.revision;

import org.jspecify.annotations.Nullable;

/** A stretch of a block's words, with the address behind them where they are a link. */
public record Span(String text, @Nullable String url) {}
