package stemma.intake;

/** How far a run has come. */
public enum State {
    PREVIEWING("being previewed"),
    PREVIEWED("previewed"),
    IMPORTING("being imported"),
    CANCELLED("cancelled"),
    DONE("done");

    private final String word;

    State(String word) {
        this.word = word;
    }

    /** For people. */
    public String word() {
        return word;
    }

    /** Whether a run in this state waits in line or is worked on, unless it is paused. */
    public boolean inLine() {
        return this == PREVIEWING || this == IMPORTING;
    }
}
