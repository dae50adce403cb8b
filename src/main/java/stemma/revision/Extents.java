package stemma.revision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much each revision changed. Revisions never change, so what was counted once is kept. */
@Component
public class Extents {

    private final Revisions revisions;
    private final Cache<Long, Extent> known =
            Caffeine.newBuilder().maximumSize(20_000).build();

    Extents(Revisions revisions) {
        this.revisions = revisions;
    }

    /** By the revisions' ids; the first of a history has none. */
    @Transactional(readOnly = true)
    public Map<Long, Extent> of(List<Histories.Line> lines) {
        List<Histories.Line> wanted =
                lines.stream().filter(line -> line.previous() != null).toList();
        return known.getAll(
                wanted.stream().map(Histories.Line::id).toList(),
                missing -> count(wanted.stream()
                        .filter(line -> missing.contains(line.id()))
                        .toList()));
    }

    private Map<Long, Extent> count(List<Histories.Line> lines) {
        List<Long> ids = lines.stream()
                .flatMap(line -> Stream.of(line.id(), previous(line)))
                .distinct()
                .toList();
        Map<Long, Content> contents =
                revisions.findAllById(ids).stream().collect(Collectors.toMap(Revision::id, Revision::content));
        return lines.stream()
                .collect(Collectors.toMap(
                        Histories.Line::id,
                        line -> Extent.between(read(contents, previous(line)), read(contents, line.id()))));
    }

    private static long previous(Histories.Line line) {
        Long previous = line.previous();
        return previous == null ? line.id() : previous;
    }

    private static Content read(Map<Long, Content> contents, long id) {
        Content content = contents.get(id);
        if (content == null) {
            throw new RevisionNotFound(id);
        }
        return content;
    }
}
