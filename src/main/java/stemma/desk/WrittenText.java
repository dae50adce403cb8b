package stemma.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.revision.Revision;

/**
 * The newest words of a text, for programs that write.
 *
 * @param revision the number of the revision, from 1
 * @param inside whether readers do not have it
 */
record WrittenText(
        String slug,
        @Nullable String headline,
        @Nullable String dek,
        List<String> bylines,
        @Nullable String outlet,
        @Nullable String dateline,
        @Nullable LocalDate published,
        List<Block> body,
        int revision,
        String author,
        Instant at,
        @Nullable String note,
        boolean inside) {

    static WrittenText of(String slug, Texts.Text text) {
        Revision head = text.head();
        Content content = head.content();
        return new WrittenText(
                slug,
                content.headline(),
                content.dek(),
                content.bylines(),
                content.outlet(),
                content.dateline(),
                content.published(),
                content.body(),
                head.number(),
                head.author(),
                head.madeAt(),
                head.note(),
                text.held());
    }
}
