package stemma.register;

import java.util.List;

/** What sort of thing a name in the register stands for. */
public enum EntryKind {
    PERSON("author"),
    BODY("body"),
    PLACE("place"),
    OUTLET("outlet"),
    /** One whom reports are about, as the house writes the name. */
    NEWSMAKER("person in the news"),
    /** What a report says that it is about. */
    TOPIC("topic");

    /** Those whose names the house's list has. */
    public static final List<EntryKind> OF_HOUSE = List.of(BODY, PLACE, NEWSMAKER);

    private final String word;

    EntryKind(String word) {
        this.word = word;
    }

    /** What editors call it. */
    public String word() {
        return word;
    }
}
