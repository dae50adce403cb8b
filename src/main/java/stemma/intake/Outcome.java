package stemma.intake;

import java.util.Locale;

/** What became of one file of an import. */
public enum Outcome {
    NEW("imported"),
    UNCHANGED("unchanged"),
    CHANGED("changed"),
    REFUSED("unreadable"),
    CANCELLED("cancelled"),
    TAKEN_BACK("taken back"),
    KEPT("kept");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** For people. */
    public String word() {
        return word;
    }

    /** For programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
