package stemma.reading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.publication.Correction;
import stemma.publication.PublicChange;
import stemma.revision.ContentDiff;
import stemma.revision.FieldDiff;

/**
 * What was done to a text in public, the last first; published is when it began.
 *
 * @param older what the next page begins before; null on the last
 */
public record HistoryPage(
        String address,
        String title,
        Instant published,
        List<Line> changes,
        @Nullable Long older) {

    /** One change; what is the key of the message that says so, and what it did to the words is there only where the editors show it. */
    public record Line(String what, Instant at, @Nullable String notice, List<FieldDiff> words) {

        static Line of(PublicChange change) {
            return new Line(key(change), change.madeAt(), change.notice(), words(change));
        }

        /** The key of the message that says what was done. */
        static String key(PublicChange change) {
            Correction.Kind kind = change.noticeKind();
            return kind == null ? key("change", change.what()) : key("notice", kind);
        }

        /** The key of the message that names a kind of notice or change. */
        static String key(String kind, Enum<?> which) {
            return kind + '.' + which.name().toLowerCase(Locale.ROOT);
        }

        private static List<FieldDiff> words(PublicChange change) {
            return change.showsOld()
                    ? ContentDiff.between(
                                    change.before().content(), change.revision().content())
                            .stream()
                            .filter(FieldDiff::isChanged)
                            .toList()
                    : List.of();
        }
    }

    public HistoryPage {
        changes = List.copyOf(changes);
    }
}
