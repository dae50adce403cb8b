package stemma.collation;

import java.util.Locale;

/** A stretch of a sentence; joined they are the sentence again. */
public record Mark(Kind kind, String text) {

    /** What the stretch is, where the other texts of the row have another. */
    public enum Kind {
        COMMON,
        WORD,
        NAME,
        NUMBER,
        DATE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isCommon() {
        return kind == Kind.COMMON;
    }
}
