package stemma.publication;

/** What editors decided about a text; whether readers see it depends on the time as well. */
public enum State {
    DRAFT,
    REVIEW,
    PUBLISHED,

    /** Not to be run; reversible, and no reader knows. */
    SPIKED,

    /** Withdrawn after it was public: its address says so. */
    KILLED
}
