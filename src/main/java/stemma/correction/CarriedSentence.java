package stemma.correction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.publication.Publishable;
import stemma.revision.Segment;
import stemma.revision.WordDiff;

/**
 * A sentence of a text that makes a claim which was corrected in another text, or has it right.
 *
 * @param elsewhere whether the text is in another story
 * @param claim the sentence that was corrected
 * @param corrected what stands there now; null where it was taken out
 * @param words the sentence of this text, as it was found
 * @param use the wrong words in it, where these led to it
 * @param late whether it was found only after the correction was made
 */
public record CarriedSentence(
        long id,
        long change,
        Publishable.Kind kind,
        long text,
        boolean elsewhere,
        String claim,
        @Nullable String corrected,
        String words,
        FoundBy foundBy,
        Wording.@Nullable Use use,
        Instant foundAt,
        boolean late,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Long revision) {

    /** What became of it. */
    public enum State {
        OPEN,
        RIGHT,
        CARRIED,
        LEFT,
        /** Somebody gave it other words meanwhile. */
        REWORDED
    }

    /** Why it is listed. */
    public enum FoundBy {
        /** Collation sets it beside the corrected sentence. */
        ROW,
        /** In another story, and nearly the same. */
        NEARLY,
        /** It has the words that were wrong, whatever else it tells. */
        WORDING
    }

    /** The words in it that are wrong wherever they stand; null where it was found in another way. */
    public @Nullable String wording() {
        return use == null ? null : use.wording();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether the claim was taken out, so that this sentence may be taken out too. */
    public boolean isTakenOut() {
        return corrected == null;
    }

    /** The sentence with the same correction; empty where that cannot be said for certain. */
    public String proposed() {
        return use == null ? new Change(claim, corrected).proposed(words).orElse("") : use.putRight(words);
    }

    /** From the sentence to what is proposed; nothing where nothing is. */
    public List<Segment> difference() {
        String proposed = proposed();
        return proposed.isEmpty() ? List.of() : WordDiff.between(words, proposed);
    }

    /** How the claim was corrected. */
    public List<Segment> correction() {
        return corrected == null ? List.of() : WordDiff.between(claim, corrected);
    }
}
