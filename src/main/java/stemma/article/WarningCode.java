package stemma.article;

/** What an editor should look at in an article. Those found while reading the file stand first. */
public enum WarningCode {
    TITLE_AMBIGUOUS("Two lines could be the headline"),
    DUPLICATE_TITLE("The headline stands twice"),
    EMPTY_TAGS("A label for tags with none behind it"),
    CHARSET_GUESSED("Not UTF-8: the encoding was worked out from the bytes"),
    BAD_DATE("The source gives a date that does not exist"),
    FUTURE_DATE("Dated later than it came in"),
    AI_LABEL("Marked as machine-made"),
    TITLE_MISSING("No headline"),
    HOLES("Words seem to be missing"),
    NO_BYLINE("No byline"),
    NO_OUTLET("No outlet"),
    NO_SOURCE_OUTLET("Cites no other outlet"),
    NO_DATE("Date not given in the source"),
    SOURCE_CHANGED("The source file changed after an editor's fix");

    private final String meaning;

    WarningCode(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether it is about how the source was set out, and is settled once an editor has saved the article. */
    boolean settledByEditing() {
        return this == TITLE_AMBIGUOUS
                || this == DUPLICATE_TITLE
                || this == EMPTY_TAGS
                || this == CHARSET_GUESSED
                || this == BAD_DATE
                || this == FUTURE_DATE;
    }
}
