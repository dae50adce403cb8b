package stemma.publication;

/** Where a text stands at this moment. */
public enum Standing {
    DRAFT("Draft", "Nobody outside sees it."),
    REVIEW("In review", "Nobody outside sees it. A colleague is to read it before it is published."),
    SCHEDULED("Scheduled", "Nobody outside sees it yet. It goes public by itself when its time has come."),
    PUBLIC("Public", "Readers see it."),
    SPIKED("Spiked", "It is not to be run. Nobody outside sees it, and nobody outside was told."),
    KILLED(
            "Killed",
            "It was public and is withdrawn. Its address answers with the notice below; the copy stays inside.");

    private final String label;
    private final String means;

    Standing(String label, String means) {
        this.label = label;
        this.means = means;
    }

    public String label() {
        return label;
    }

    public String means() {
        return means;
    }

    /** Why a step that is for others cannot be taken from here. */
    String refusal(Step step) {
        return switch (this) {
            case DRAFT, REVIEW, SCHEDULED ->
                step == Step.KILL
                        ? "No reader has seen it, so there is nothing to withdraw. Spike it instead."
                        : "It is not in a state for that: it is " + label.toLowerCase(java.util.Locale.ROOT) + " now.";
            case PUBLIC ->
                "Readers have seen it, so this can no longer be done in silence."
                        + " Kill it to withdraw it: its address then says so.";
            case SPIKED -> "It is spiked. Bring it back from the spike first.";
            case KILLED -> "It was withdrawn from readers. Only an admin can bring it back.";
        };
    }
}
