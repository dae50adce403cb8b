package stemma.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stemma.revision.ContentDiff;
import stemma.revision.FieldDiff;
import stemma.revision.Revision;

/**
 * The revisions of a text, newest first, and the two that are compared.
 *
 * @param from the earlier of the two, null where there is only one revision
 */
record History(List<Revision> revisions, @Nullable Revision from, Revision to, List<FieldDiff> changes) {

    /** Compares the two named by id; without names, the newest with the one before it. */
    static History of(List<Revision> revisions, long from, long to) {
        Revision later = named(revisions, to).orElse(revisions.get(0));
        Revision earlier =
                named(revisions, from).or(() -> before(revisions, later)).orElse(null);
        List<FieldDiff> changes = earlier == null ? List.of() : changes(earlier, later);
        return new History(revisions, earlier, later, changes);
    }

    static List<FieldDiff> changes(Revision earlier, Revision later) {
        return ContentDiff.between(earlier.content(), later.content()).stream()
                .filter(FieldDiff::isChanged)
                .toList();
    }

    public Revision head() {
        return revisions.get(0);
    }

    private static Optional<Revision> before(List<Revision> revisions, Revision later) {
        return revisions.stream().skip(revisions.indexOf(later) + 1L).findFirst();
    }

    private static Optional<Revision> named(List<Revision> revisions, long id) {
        return revisions.stream().filter(revision -> revision.id() == id).findFirst();
    }
}
