package stemma.intake;

/** Where the files of an import came from. */
public enum Origin {
    SEED("seed files"),
    UPLOAD("upload"),
    FOLDER("folder"),
    COMMAND("command line"),
    UNDO("undo");

    private final String word;

    Origin(String word) {
        this.word = word;
    }

    /** For people. */
    public String word() {
        return word;
    }
}
