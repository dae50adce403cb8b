package stemma.article;

/** Something in an article that an editor should look at, and in how many places. */
public record Warning(WarningCode code, int places) {

    public Warning {
        if (places < 1) {
            throw new IllegalArgumentException("a warning has at least one place");
        }
    }

    /** For people: what is the matter, with the number of places where there are several. */
    public String text() {
        return places == 1 ? code.meaning() : code.meaning() + " (" + places + " places)";
    }
}
