package stemma.intake;

/** Where the files of an import came from. */
enum Origin {
    SEED("seed files"),
    UPLOAD("upload");

    private final String word;

    Origin(String word) {
        this.word = word;
    }

    /** For people. */
    public String word() {
        return word;
    }
}
