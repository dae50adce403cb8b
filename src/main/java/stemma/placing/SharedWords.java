package stemma.placing;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import stemma.matching.SameEvent;
import stemma.revision.Content;
import stemma.revision.Sentences;

/** What articles have of each other word for word, and the sentences in which two say alike. */
@Component
public class SharedWords {

    /**
     * Two articles of which one has half or more of the other's words.
     *
     * @param sourceId the one that came first
     * @param share how much of the article's words the source has too, 0 to 1
     * @param sourceShare how much of the source's words the article has too, 0 to 1
     */
    public record Taken(long articleId, long sourceId, double share, double sourceShare) {}

    /** A sentence of one article and the one of another that says most alike. */
    public record Alike(String one, String other) {}

    private static final int SENTENCES = 3;

    private final SameEvent sameEvent;

    SharedWords(SameEvent sameEvent) {
        this.sameEvent = sameEvent;
    }

    /** What these articles have of others, and others of them; of each article the fullest first. */
    public List<Taken> of(Collection<Long> articleIds) {
        return sameEvent.copied(articleIds).stream()
                .map(copied -> new Taken(copied.article(), copied.source(), copied.share(), copied.sourceShare()))
                .toList();
    }

    /** The sentences of two articles that are most alike, three pairs at most, the likest first. */
    public List<Alike> alike(Content one, Content other) {
        return sameEvent.parallels(sentences(one), sentences(other), SENTENCES).stream()
                .map(parallel -> new Alike(parallel.one(), parallel.other()))
                .toList();
    }

    private static List<String> sentences(Content content) {
        return content.body().stream()
                .flatMap(block -> Sentences.of(block.text()).stream())
                .toList();
    }
}
