package stemma.matching;

import java.util.function.Supplier;

/** A text that may be read a second time, which costs nothing until a score leaves its event in doubt. */
record Twice(SecondReader reader, Object key, Supplier<Text> text) {

    private static final Twice NEVER = new Twice(SecondReader.nobody(), "", () -> new Text(null, "", null));

    /** Nobody reads it again. */
    static Twice never() {
        return NEVER;
    }

    /** The score of this text with another one, after a second reading of both if need be. */
    double score(double first, Twice other) {
        return reader.score(first, this, other);
    }

    /** Why this text is as like the other as it is, with what the second reading added. */
    Evidence evidence(Evidence first, Twice other) {
        return reader.evidence(first, this, other);
    }
}
