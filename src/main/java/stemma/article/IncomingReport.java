package stemma.article;

import java.util.List;
import java.util.Set;
import stemma.revision.Content;

/**
 * A report on its way in: its bytes, and what was read from them.
 *
 * @param sourceKey what names the source across imports: the file's name without folders and extension
 * @param sources whom the text cites, in the text's own words
 * @param findings what the reader should know about how the text was read
 */
public record IncomingReport(
        String sourceKey,
        String fileName,
        byte[] bytes,
        String charset,
        Content content,
        List<String> sources,
        List<String> tags,
        Set<WarningCode> findings) {

    public IncomingReport {
        if (sourceKey.isBlank() || bytes.length == 0) {
            throw new IllegalArgumentException("a report needs a source key and bytes");
        }
        sources = List.copyOf(sources);
        tags = List.copyOf(tags);
        findings = Set.copyOf(findings);
    }
}
