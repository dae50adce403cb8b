package stemma.provenance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a story and where it comes from.
 *
 * @param block the place of its block in the story's text, from 0
 * @param sentence its place in the block, from 0
 * @param source null for the editors' own words
 */
public record Traced(
        int block, int sentence, String words, @Nullable Source source) {

    /** What became of the source's words. */
    public enum State {
        VERBATIM,
        CHANGED,
        OWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        if (source == null) {
            return State.OWN;
        }
        return source.words().equals(words) ? State.VERBATIM : State.CHANGED;
    }

    Traced at(Traced other) {
        return new Traced(other.block, other.sentence, other.words, source);
    }

    Traced from(@Nullable Source other) {
        return new Traced(block, sentence, words, other);
    }
}
