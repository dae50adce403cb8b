package stemma.intake;

import org.jspecify.annotations.Nullable;

/**
 * Who wants what imported.
 *
 * @param source the names, folder or paths that the files come from, for people
 * @param preview only to say what would happen
 * @param target the collection that the files go to
 */
public record Errand(Origin origin, @Nullable String source, String startedBy, boolean preview, Target target) {

    public Errand {
        if (startedBy.isBlank()) {
            throw new IllegalArgumentException("somebody must have started the import");
        }
    }

    /** Into the default collection. */
    public Errand(Origin origin, @Nullable String source, String startedBy, boolean preview) {
        this(origin, source, startedBy, preview, Target.USUAL);
    }

    State firstState() {
        return preview ? State.PREVIEWING : State.IMPORTING;
    }
}
