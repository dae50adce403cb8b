package stemma.revision;

/**
 * What became of one block of a body.
 *
 * @param before its place in the body before, from 1; 0 where it was not there
 * @param after its place in the body after; 0 where it is not there
 */
public record Step(Kind kind, int before, int after, Passage passage) {

    /** What can become of a block; one that was moved is told of at both places. */
    public enum Kind {
        KEPT,
        EDITED,
        REMOVED,
        ADDED,
        MOVED_AWAY,
        MOVED_HERE
    }

    public boolean isChange() {
        return kind != Kind.KEPT;
    }

    /** Whether the words of a block that was moved were changed too. */
    public boolean isMovedAndEdited() {
        return kind == Kind.MOVED_HERE && passage.isChanged();
    }

    /** Whether something stood before that could be brought back. */
    public boolean isRestorable() {
        return kind == Kind.REMOVED || kind == Kind.EDITED || kind == Kind.MOVED_AWAY;
    }
}
