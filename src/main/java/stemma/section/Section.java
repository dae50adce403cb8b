package stemma.section;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

/**
 * A topic, an outlet or an author that public stories have in common.
 *
 * @param id of its record in the register
 * @param address the last part of its page's address
 * @param family the numbers of its record and of all that became part of it
 */
public record Section(SectionKind kind, long id, String name, String address, List<Long> family) {

    public Section {
        family = List.copyOf(family);
    }

    /** Where its page stands, as an absolute path that is not yet encoded. */
    public String path() {
        return "/" + kind.path() + "/" + address;
    }

    /** The same, encoded. */
    public String location() {
        return "/" + kind.path() + "/" + UriUtils.encodePathSegment(address, StandardCharsets.UTF_8);
    }
}
