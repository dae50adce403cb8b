package stemma.revision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two changes of one sentence brought together, word by word. */
public final class WordMerge {

    private WordMerge() {}

    /** Both changes in one; none where both changed the same words, and not in the same way. */
    public static Optional<String> of(String base, String ours, String theirs) {
        List<Stretch<String>> stretches = Diff3.of(Words.tokens(base), Words.tokens(ours), Words.tokens(theirs));
        if (stretches.stream().anyMatch(Stretch::disagrees)) {
            return Optional.empty();
        }
        return Optional.of(stretches.stream()
                .flatMap(stretch -> stretch.merged(false).stream())
                .collect(Collectors.joining()));
    }
}
