package stemma.revision;

import java.util.List;
import java.util.stream.Collectors;

/** One block in a diff: its kind, and what in it was kept, taken out or put in. */
public record Passage(Block.Kind kind, List<Segment> segments) {

    public Passage {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a passage needs segments");
        }
    }

    static Passage deleted(Block block) {
        return new Passage(block.kind(), List.of(Segment.deleted(block.text())));
    }

    static Passage inserted(Block block) {
        return new Passage(block.kind(), List.of(Segment.inserted(block.text())));
    }

    static Passage edited(Block before, Block after) {
        return new Passage(after.kind(), WordDiff.between(before.text(), after.text()));
    }

    public boolean isChanged() {
        return !segments.stream().allMatch(Segment::isSame);
    }

    /** The text before; empty if the whole passage was put in. */
    public String before() {
        return textWithout(Segment.Kind.INSERTED);
    }

    /** The text after; empty if the whole passage was taken out. */
    public String after() {
        return textWithout(Segment.Kind.DELETED);
    }

    private String textWithout(Segment.Kind kind) {
        return segments.stream()
                .filter(s -> s.kind() != kind)
                .map(Segment::text)
                .collect(Collectors.joining());
    }
}
