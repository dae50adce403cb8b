package stemma.account;

/** What a token allows; each also takes an account that may do it. */
enum Scope {
    /** To write stories and articles, and to merge stories. */
    STORY_WRITE(Role.EDITOR, "write stories and articles"),
    /** To bring reports in, and to take that back. */
    IMPORT(Role.ADMIN, "import reports");

    private final Role needed;
    private final String words;

    Scope(Role needed, String words) {
        this.needed = needed;
        this.words = words;
    }

    boolean isFor(Role role) {
        return role == Role.ADMIN || role == needed;
    }

    String authority() {
        return "SCOPE_" + name();
    }

    public String words() {
        return words;
    }
}
