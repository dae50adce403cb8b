package stemma.revision;

/** A stretch of text in a word diff: kept, taken out or put in. */
public record Segment(Kind kind, String text) {

    /** What became of the text. */
    public enum Kind {
        SAME,
        DELETED,
        INSERTED
    }

    public Segment {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a segment needs text");
        }
    }

    static Segment same(String text) {
        return new Segment(Kind.SAME, text);
    }

    static Segment deleted(String text) {
        return new Segment(Kind.DELETED, text);
    }

    static Segment inserted(String text) {
        return new Segment(Kind.INSERTED, text);
    }

    public boolean isSame() {
        return kind == Kind.SAME;
    }

    public boolean isDeleted() {
        return kind == Kind.DELETED;
    }

    public boolean isInserted() {
        return kind == Kind.INSERTED;
    }
}
