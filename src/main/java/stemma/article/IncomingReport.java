package stemma.article;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.register.Named;
import stemma.revision.Content;

/**
 * A report on its way in: its bytes, and what was read from them.
 *
 * @param collection the collection within which the key counts
 * @param sourceKey what names the source across imports: an id or address in its data, else the file's name without
 *     folders and extension
 * @param sources whom the text cites, in the text's own words
 * @param language as a BCP 47 tag
 * @param url where it was published
 * @param story the story that its file says it belongs to
 * @param findings what the reader should know about how the text was read
 */
public record IncomingReport(
        long collection,
        String sourceKey,
        String fileName,
        byte[] bytes,
        String charset,
        Content content,
        List<String> sources,
        List<String> tags,
        @Nullable String language,
        @Nullable String url,
        @Nullable GivenStory story,
        Set<WarningCode> findings) {

    public IncomingReport {
        if (sourceKey.isBlank() || bytes.length == 0) {
            throw new IllegalArgumentException("a report needs a source key and bytes");
        }
        sources = List.copyOf(sources);
        tags = List.copyOf(tags);
        findings = Set.copyOf(findings);
    }

    /** A report of the default collection of which neither language nor address is known. */
    public IncomingReport(
            String sourceKey,
            String fileName,
            byte[] bytes,
            String charset,
            Content content,
            List<String> sources,
            List<String> tags,
            Set<WarningCode> findings) {
        this(
                ReportCollection.DEFAULT,
                sourceKey,
                fileName,
                bytes,
                charset,
                content,
                sources,
                tags,
                null,
                null,
                null,
                findings);
    }

    /** Whom it names as its outlet and its authors. */
    Named named() {
        return new Named(content.outlet(), url, content.bylines(), tags);
    }

    IncomingReport with(Content other) {
        return new IncomingReport(
                collection, sourceKey, fileName, bytes, charset, other, sources, tags, language, url, story, findings);
    }
}
