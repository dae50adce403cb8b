package stemma.provenance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.revision.Segment;
import stemma.revision.WordDiff;
import stemma.revision.WordMerge;

/**
 * A sentence of a story whose source has changed in its article since.
 *
 * @param words the story's sentence
 * @param sourceWords the source as it was when it was taken
 * @param newWords the source as it is now; null where it is gone
 */
public record SourceChange(
        long id,
        long story,
        long article,
        long articleRevision,
        String words,
        String sourceWords,
        @Nullable String newWords,
        Instant foundAt) {

    public boolean isGone() {
        return newWords == null;
    }

    /** Whether the story had changed the same words, so that an editor must bring both together. */
    public boolean clashes() {
        return newWords != null && WordMerge.of(sourceWords, words, newWords).isEmpty();
    }

    /** The story's sentence with the change of its source; empty where the source is gone, the source's words where both clash. */
    public String proposed() {
        return newWords == null
                ? ""
                : WordMerge.of(sourceWords, words, newWords).orElse(newWords);
    }

    /** How the source changed, word by word. */
    public List<Segment> sourceDifference() {
        return newWords == null ? List.of() : WordDiff.between(sourceWords, newWords);
    }
}
