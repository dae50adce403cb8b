package stemma.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers know of a report beside the words: while words are kept inside, nothing of one that came in since.
 *
 * @param live the revision that readers see with it
 * @param report the report that it was read from; null for the article's present one
 */
public record LiveFacts(
        long live,
        @Nullable Long report,
        List<String> sources,
        List<String> tags,
        @Nullable String language,
        @Nullable String url,
        List<WarningCode> findings) {

    public LiveFacts {
        sources = List.copyOf(sources);
        tags = List.copyOf(tags);
        findings = List.copyOf(findings);
    }

    /** Those that are kept, as long as readers see the words that they were kept with; else the present ones. */
    static LiveFacts of(Article article, @Nullable LiveFacts kept) {
        long live = article.live().id();
        return kept != null && article.publication().held() && kept.live() == live
                ? kept
                : new LiveFacts(
                        live,
                        null,
                        article.sources(),
                        article.tags(),
                        article.language(),
                        article.url(),
                        article.findings());
    }

    /** The same, to be kept when another report takes the place of this one. */
    LiveFacts from(long present) {
        return report != null ? this : new LiveFacts(live, present, sources, tags, language, url, findings);
    }
}
