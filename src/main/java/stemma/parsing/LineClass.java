package stemma.parsing;

import java.util.Locale;

/** What one line of a report was taken for. */
public enum LineClass {
    HEADLINE,
    ALTERNATIVE_HEADLINE,
    DEK,
    SOURCE_LINE,
    BYLINE,
    OUTLET,
    HEADING,
    LIST_ITEM,
    BODY,
    LABEL,
    BOILERPLATE,
    RIGHTS_NOTE,
    MACHINE_MADE_MARK;

    /** For people. */
    public String word() {
        return this == MACHINE_MADE_MARK
                ? "machine-made mark"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether readers see lines of this class in the body of the article. */
    public boolean isBody() {
        return this == BODY || this == HEADING || this == LIST_ITEM;
    }
}
