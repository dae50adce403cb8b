package stemma.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stemma.revision.Comparison;
import stemma.revision.ContentDiff;
import stemma.revision.Extent;
import stemma.revision.FieldDiff;
import stemma.revision.FieldDiff.Field;
import stemma.revision.Histories.Line;
import stemma.revision.Revision;
import stemma.revision.Step;

/**
 * A page of the revisions of a text, newest first, and the two that are compared.
 *
 * @param live what readers see; null where they see nothing
 * @param extents how much each revision changed, by its id
 * @param next the number below which the page after this one begins; null on the last
 * @param from the earlier of the two, null where there is only one revision
 */
record History(
        Revision head,
        @Nullable Revision live,
        List<Line> lines,
        Map<Long, Extent> extents,
        @Nullable Integer next,
        @Nullable Revision from,
        Revision to) {

    /** The fields that differ, without the body. */
    public List<FieldDiff> fields() {
        return from == null
                ? List.of()
                : ContentDiff.between(from.content(), to.content()).stream()
                        .filter(field -> field.field() != Field.BODY && field.isChanged())
                        .toList();
    }

    /** The body block by block; empty where nothing in it differs. */
    public List<Step> steps() {
        if (from == null || from.content().body().equals(to.content().body())) {
            return List.of();
        }
        return Comparison.of(from.content().body(), to.content().body()).steps();
    }

    public boolean isWithHead() {
        return to.id() == head.id();
    }

    /** Whether readers see something else than the newest. */
    public boolean isOvertaken() {
        return live != null && live.id() != head.id();
    }

    /** Whether these are the words that readers see, which are not the newest. */
    public boolean isLive(long revision) {
        return live != null && live.id() == revision && isOvertaken();
    }
}
