package stemma.revision;

import java.util.List;
import java.util.stream.Stream;

/** How many words a revision put in and took out; words that were only moved count as neither. */
public record Extent(int added, int removed) {

    public static Extent between(Content before, Content after) {
        List<Segment> segments = Stream.concat(
                        ContentDiff.between(before.withoutBody(), after.withoutBody()).stream()
                                .flatMap(field -> field.passages().stream()),
                        Comparison.of(before.body(), after.body()).steps().stream()
                                .filter(step -> step.kind() != Step.Kind.MOVED_AWAY)
                                .map(Step::passage))
                .flatMap(passage -> passage.segments().stream())
                .toList();
        return new Extent(words(segments, Segment.Kind.INSERTED), words(segments, Segment.Kind.DELETED));
    }

    private static int words(List<Segment> segments, Segment.Kind kind) {
        return (int) segments.stream()
                .filter(segment -> segment.kind() == kind)
                .flatMap(segment -> Words.tokens(segment.text()).stream())
                .filter(token -> Character.isLetterOrDigit(token.codePointAt(0)))
                .count();
    }
}
