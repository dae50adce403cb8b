package stemma.audit;

import org.jspecify.annotations.Nullable;

/** Something that was done and goes on record, in the transaction that did it. */
public interface AuditedEvent {

    /** Who did it: a username, or the part of the program that acts by itself. */
    String actor();

    /** What was done, as a verb phrase such as {@code merge stories}. */
    String action();

    /** What it was done to, such as {@code story/us-leaves-icpa}. */
    String subject();

    default @Nullable String detail() {
        return null;
    }

    /** What stood there before: a short value, or the name of a revision; never a secret. */
    default @Nullable String before() {
        return null;
    }

    /** What stands there now. */
    default @Nullable String after() {
        return null;
    }
}
