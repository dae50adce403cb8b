package stemma.revision;

import java.util.List;

/** What became of an editor's wish to save. */
public sealed interface Saving {

    /**
     * It was saved as this revision.
     *
     * @param met what others saved meanwhile, and what is in it too
     */
    record Saved(Revision revision, List<Revision> met) implements Saving {

        public Saved {
            met = List.copyOf(met);
        }

        Saved(Revision revision) {
            this(revision, List.of());
        }
    }

    /** The same words stand there already, so nothing was written. */
    record Same(Revision revision) implements Saving {}

    /** Somebody saved in between: nothing was written, and this is what stands there now. */
    record Clash(Revision standing) implements Saving {}

    /**
     * Decides on the base that the editor started from.
     *
     * @param base the id of the revision that the editor had open
     */
    static Saving decide(Revision head, long base, Content wished, Revision.Made made) {
        if (head.content().equals(wished)) {
            return new Same(head);
        }
        return head.id() == base ? new Saved(head.next(wished, made)) : new Clash(head);
    }
}
