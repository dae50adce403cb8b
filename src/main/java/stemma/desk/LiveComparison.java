package stemma.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.revision.Content;
import stemma.revision.ContentDiff;
import stemma.revision.FieldDiff;
import stemma.revision.Revision;

/**
 * What typed words would change in those that readers see, or, while they see nothing, in the newest.
 *
 * @param live what readers see; null where they see nothing
 * @param overtaken whether newer words than those are kept inside
 */
record LiveComparison(@Nullable Revision live, boolean overtaken, List<FieldDiff> changes) {

    static LiveComparison of(Texts.Text text, Content typed) {
        Revision live = text.live();
        Revision with = live == null ? text.head() : live;
        List<FieldDiff> changes = ContentDiff.between(with.content(), typed).stream()
                .filter(FieldDiff::isChanged)
                .toList();
        return new LiveComparison(live, with.id() != text.head().id(), changes);
    }
}
