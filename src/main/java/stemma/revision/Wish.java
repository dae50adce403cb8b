package stemma.revision;

import java.util.ArrayList;
import java.util.List;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;

/**
 * What an editor wants to save.
 *
 * @param base the id of the revision that the words follow
 * @param met what others saved since the editor began, and what is now in these words too, oldest first
 */
public record Wish(Content content, long base, Made made, List<Revision> met) {

    public Wish {
        met = List.copyOf(met);
    }

    /**
     * The words as wished, or, where others saved since and in other paragraphs and fields, brought together with theirs.
     * Where both wrote the same paragraph the wish stays as it is, and saving it tells of the clash.
     */
    public static Wish of(Content wished, long base, Made made, Revision head, Revisions revisions) {
        Wish plain = new Wish(wished, base, made, List.of());
        if (head.id() == base || head.content().equals(wished)) {
            return plain;
        }
        List<Revision> since = new ArrayList<>();
        for (Revision revision : revisions.history(head.id())) {
            if (revision.id() == base) {
                return plain.over(revision, head, since);
            }
            since.add(0, revision);
        }
        return plain;
    }

    private Wish over(Revision began, Revision head, List<Revision> since) {
        ThreeWay merge = ThreeWay.ofParagraphs(began.content(), content, head.content());
        if (!merge.disagreements().isEmpty()) {
            return this;
        }
        return new Wish(merge.merged(), head.id(), new Made(made.author(), made.at(), Kind.MERGE, made.note()), since);
    }

    /** What became of it, with what came in on the way. */
    public Saving told(Saving saving) {
        return saving instanceof Saving.Saved saved ? new Saving.Saved(saved.revision(), met) : saving;
    }
}
