package stemma.intake;

/** What became of one file of an import. */
public enum Outcome {
    NEW("imported"),
    UNCHANGED("unchanged"),
    CHANGED("changed"),
    REFUSED("unreadable");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** For people. */
    public String word() {
        return word;
    }
}
