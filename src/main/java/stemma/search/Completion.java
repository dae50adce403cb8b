package stemma.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who has typed a few letters may be looking for.
 *
 * @param kind {@code story}, {@code topic}, {@code outlet}, {@code author} or {@code name}
 * @param url of its page; null for what is only to be searched for
 */
public record Completion(String kind, String text, @Nullable String url) {}
