package stemma.register;

/** What sort of thing a name in the register stands for. */
public enum EntryKind {
    PERSON("author"),
    BODY("body"),
    PLACE("place"),
    OUTLET("outlet");

    private final String word;

    EntryKind(String word) {
        this.word = word;
    }

    /** What editors call it. */
    public String word() {
        return word;
    }
}
