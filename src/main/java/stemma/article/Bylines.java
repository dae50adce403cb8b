package stemma.article;

import java.util.List;
import java.util.Set;
import stemma.revision.Content;

/** Tells outlets from persons in the bylines of a report, by what the register knows. */
final class Bylines {

    private Bylines() {}

    /** An outlet that is known is nobody who writes: out of the bylines it goes, and is the outlet where the report names no other. */
    static Content settled(Content content, Set<String> known) {
        List<String> outlets =
                content.bylines().stream().filter(known::contains).toList();
        if (outlets.isEmpty()) {
            return content;
        }
        return new Content(
                content.headline(),
                content.dek(),
                content.bylines().stream()
                        .filter(name -> !outlets.contains(name))
                        .toList(),
                content.outlet() == null ? outlets.get(0) : content.outlet(),
                content.dateline(),
                content.published(),
                content.body());
    }
}
