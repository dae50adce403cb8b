package stemma.correction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.publication.PublicChange;
import stemma.publication.Publishable;
import stemma.revision.Segment;

/**
 * A correction, and the other texts that make the claim.
 *
 * @param corrected how each sentence was corrected, word by word
 * @param lookedAt when texts were looked at last; null where nobody kept that
 */
public record FanOut(
        Publishable text,
        PublicChange change,
        List<List<Segment>> corrected,
        @Nullable Instant lookedAt,
        List<Carrier> carriers) {

    public FanOut {
        corrected = List.copyOf(corrected);
        carriers = List.copyOf(carriers);
    }

    /** A text that makes the claim, or has it right. @param outlet null where it is not known, and with a story */
    public record Carrier(
            Publishable text,
            String title,
            @Nullable String lang,
            @Nullable String outlet,
            boolean isPublic,
            List<CarriedSentence> sentences) {

        public Carrier {
            sentences = List.copyOf(sentences);
        }

        public boolean isOpen() {
            return sentences.stream().anyMatch(CarriedSentence::isOpen);
        }

        /** Whether it says the right thing already, wherever it tells of it. */
        public boolean isRight() {
            return sentences.stream().allMatch(sentence -> sentence.state() == CarriedSentence.State.RIGHT);
        }

        /** Whether it is in another story. */
        public boolean isElsewhere() {
            return sentences.get(0).elsewhere();
        }

        public boolean isStory() {
            return text.kind() == Publishable.Kind.STORY;
        }

        /** Whether newer words are kept inside, which a correction would publish too. */
        public boolean isHeld() {
            return text.publication().held();
        }

        /** Such as {@code articles/ferry-aground}, for addresses. */
        public String path() {
            return (isStory() ? "stories/" : "articles/") + text.slug();
        }

        public boolean was(String state) {
            return sentences.stream()
                    .anyMatch(sentence -> sentence.state().name().equals(state));
        }
    }

    public List<Carrier> open() {
        return carriers.stream().filter(Carrier::isOpen).toList();
    }

    public List<Carrier> right() {
        return carriers.stream().filter(Carrier::isRight).toList();
    }

    /** Those about which somebody has decided. */
    public List<Carrier> done() {
        return carriers.stream()
                .filter(carrier -> !carrier.isOpen() && !carrier.isRight())
                .toList();
    }
}
