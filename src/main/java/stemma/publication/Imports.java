package stemma.publication;

/** What becomes of reports that come in: they are public at once, or wait as drafts. */
public enum Imports {
    PUBLISHED,
    DRAFT;

    /** As the settings have it. */
    public State state() {
        return this == PUBLISHED ? State.PUBLISHED : State.DRAFT;
    }
}
