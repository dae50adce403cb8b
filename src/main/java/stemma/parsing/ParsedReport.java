package stemma.parsing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.revision.Block;
import stemma.revision.Content;

/**
 * What one report says about itself, with an account of every line; what the text does not give is null or empty.
 *
 * @param language as a BCP 47 tag, such as {@code en} or {@code de-AT}
 * @param url where the report says it was published
 * @param key what the report's own data call it: an id or an address
 * @param story the story that the file says it belongs to
 * @param filledLines how many lines of what was received have anything on them
 */
public record ParsedReport(
        @Nullable String headline,
        List<String> otherHeadlines,
        @Nullable String dek,
        List<String> bylines,
        @Nullable String outlet,
        @Nullable String dateline,
        @Nullable LocalDate published,
        List<String> citedSources,
        List<String> tags,
        @Nullable String language,
        @Nullable String url,
        @Nullable String key,
        @Nullable StatedStory story,
        List<Block> body,
        List<LedgerLine> ledger,
        int filledLines,
        Set<Finding> findings) {

    public ParsedReport {
        otherHeadlines = List.copyOf(otherHeadlines);
        bylines = List.copyOf(bylines);
        citedSources = List.copyOf(citedSources);
        tags = List.copyOf(tags);
        body = List.copyOf(body);
        ledger = List.copyOf(ledger);
        if (ledger.size() != filledLines) {
            throw new IllegalStateException(
                    "%,d lines have words, the ledger has %,d".formatted(filledLines, ledger.size()));
        }
        findings = findings.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(findings));
    }

    /** The content of the article that is made from this report. */
    public Content content() {
        return new Content(headline, dek, bylines, outlet, dateline, published, body);
    }
}
