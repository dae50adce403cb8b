package stemma.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.revision.Content;
import stemma.revision.ContentDiff;
import stemma.revision.FieldDiff;

/**
 * What a preview says would become of a file.
 *
 * @param before the words of the article that the file would change
 * @param after what the article would say, or what would wait for an editor
 * @param joining the story that would tell it
 */
public record Prediction(
        Outcome outcome,
        String message,
        @Nullable Content before,
        @Nullable Content after,
        @Nullable Joining joining) {

    /**
     * The story that an article is, or would be, told in.
     *
     * @param score how surely, 0 to 1; null where the article begins the story, or its file or an editor placed it
     * @param near the articles that it is likest to
     * @param given what the file calls the story, if it was placed by that
     */
    public record Joining(
            String title,
            @Nullable Double score,
            List<Near> near,
            @Nullable String given) {

        public Joining {
            near = List.copyOf(near);
        }
    }

    /** An article that is near, and the most telling words that both have. */
    public record Near(String title, double score, List<String> shared) {

        public Near {
            shared = List.copyOf(shared);
        }
    }

    static Prediction refused(String reason) {
        return new Prediction(Outcome.REFUSED, reason, null, null, null);
    }

    /** The word diff of a changed article; empty where nothing would change. */
    public List<FieldDiff> changes() {
        return before == null || after == null
                ? List.of()
                : ContentDiff.between(before, after).stream()
                        .filter(FieldDiff::isChanged)
                        .toList();
    }

    /** In which way things came otherwise; null where they came as predicted. A score may shift, that is no difference. */
    @Nullable
    String differenceFrom(Prediction actual) {
        if (outcome != actual.outcome || !message.equals(actual.message)) {
            return "The preview had said: " + outcome.word() + ", " + message;
        }
        return Objects.equals(before, actual.before) && Objects.equals(after, actual.after)
                ? null
                : "The preview had shown other words: the article or its file was changed in between";
    }
}
