package stemma.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.collation.Resemblance;
import stemma.collation.Terms;
import stemma.revision.Content;
import stemma.revision.WordMerge;

/**
 * A sentence that was corrected.
 *
 * @param now null where it was taken out
 * @param stretches the words that were corrected in it
 */
record Change(String old, @Nullable String now, List<Stretch> stretches) {

    /** Less alike, and the one is not what became of the other. */
    private static final double SUCCESSOR = 0.3;

    /** From here on two sentences make one claim though no single word of it could be known again. */
    private static final double SAME_CLAIM = 0.5;

    /** So many corrected sentences are looked for elsewhere; who changes more writes another text. */
    private static final int MOST = 20;

    /** What a sentence has to do with a claim that was corrected. */
    enum Verdict {
        WRONG,
        RIGHT,
        SILENT
    }

    Change(String old, @Nullable String now) {
        this(old, now, now == null ? List.of() : Stretch.between(old, now));
    }

    private record Pair(String old, String now, double alike) {}

    /** What was corrected between two revisions. */
    static List<Change> between(Content before, Content after) {
        List<String> was = new ArrayList<>(Parts.sentences(before));
        List<String> is = new ArrayList<>(Parts.sentences(after));
        List<String> stayed = List.copyOf(was);
        was.removeAll(is);
        is.removeAll(stayed);
        List<Change> changes = paired(was, is);
        if (was.size() == 1 && is.size() == 1) {
            changes.add(new Change(was.get(0), is.get(0)));
        } else {
            was.forEach(gone -> changes.add(new Change(gone, null)));
        }
        return changes.stream().limit(MOST).toList();
    }

    /** The likest first; what finds its like is taken out of both. */
    private static List<Change> paired(List<String> was, List<String> is) {
        List<Change> changes = new ArrayList<>();
        was.stream()
                .flatMap(old -> is.stream().map(now -> new Pair(old, now, Resemblance.of(old, now))))
                .filter(pair -> pair.alike() >= SUCCESSOR)
                .sorted(Comparator.comparingDouble(Pair::alike).reversed())
                .toList()
                .forEach(pair -> {
                    if (was.contains(pair.old()) && is.contains(pair.now())) {
                        was.remove(pair.old());
                        is.remove(pair.now());
                        changes.add(new Change(pair.old(), pair.now()));
                    }
                });
        return changes;
    }

    /** Whether a sentence is about more of the claim than the very words that were wrong. */
    boolean isAbout(String sentence) {
        Set<String> shared = new HashSet<>(Terms.telling(old));
        stretches.forEach(stretch -> shared.removeAll(Terms.telling(stretch.wrong())));
        shared.retainAll(Terms.telling(sentence));
        return !shared.isEmpty();
    }

    /** Whether a sentence of another text still makes the claim, has it right, or says nothing of it. */
    Verdict of(String sentence) {
        if (now == null) {
            return Resemblance.of(old, sentence) >= SAME_CLAIM ? Verdict.WRONG : Verdict.SILENT;
        }
        if (sentence.equals(now)) {
            return Verdict.RIGHT;
        }
        if (stretches.stream().anyMatch(stretch -> isWrong(stretch, sentence))) {
            return Verdict.WRONG;
        }
        return stretches.stream().anyMatch(stretch -> stretch.isRightIn(sentence)) ? Verdict.RIGHT : Verdict.SILENT;
    }

    private boolean isWrong(Stretch stretch, String sentence) {
        return stretch.tells()
                ? stretch.isWrongIn(sentence)
                : !stretch.isRightIn(sentence) && isClose(stretch, sentence);
    }

    /** Where only small words were changed, what stands around them must be the same. */
    private boolean isClose(Stretch stretch, String sentence) {
        return sentence.contains(stretch.around())
                && Resemblance.of(old, sentence) >= SAME_CLAIM
                && merged(sentence).isPresent();
    }

    private Optional<String> merged(String sentence) {
        return now == null
                ? Optional.empty()
                : WordMerge.of(old, sentence, now).filter(merged -> !merged.equals(sentence));
    }

    /** The sentence with the same correction; none where it cannot be made for certain. */
    Optional<String> proposed(String sentence) {
        return merged(sentence)
                .filter(merged -> stretches.stream().noneMatch(stretch -> stretch.tells() && stretch.isWrongIn(merged)))
                .or(() -> putRight(sentence));
    }

    /** Each wrong word must stand in one place, so that there is no doubt which is meant. */
    private Optional<String> putRight(String sentence) {
        String right = sentence;
        for (Stretch stretch : stretches()) {
            if (stretch.tells() && stretch.isWrongIn(sentence)) {
                List<Stretch.Place> places = stretch.places(right);
                if (places.size() != 1) {
                    return Optional.empty();
                }
                right = stretch.putRight(right, places.get(0));
            }
        }
        return Optional.of(right).filter(put -> !put.equals(sentence));
    }
}
