package stemma.checking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stemma.revision.Content;

/**
 * What the checks say of a text.
 *
 * @param address the desk's address of the text
 * @param subject what dismissals call it
 * @param revision the revision that stands, or that the words typed go out from
 * @param findings those that nobody dismissed
 */
public record Checked(
        String address,
        String subject,
        long revision,
        @Nullable String lang,
        Content content,
        List<Finding> findings,
        List<Dismissed> dismissed) {

    /** A finding that somebody said is right as it stands. */
    public record Dismissed(Finding finding, Dismissal dismissal) {}

    public Checked {
        findings = List.copyOf(findings);
        dismissed = List.copyOf(dismissed);
    }

    /** Whether the text is so long that only its beginning was checked. */
    public boolean inPart() {
        return !content.beginning(Copy.MOST).equals(content);
    }

    /** Those for which something speaks for a fix. */
    public List<Finding> supported() {
        return findings.stream().filter(found -> found.best() != null).toList();
    }

    /** The findings by what they are about, the gravest first. */
    public Map<CheckRule, List<Finding>> byRule() {
        Map<CheckRule, List<Finding>> rules = new TreeMap<>();
        findings.forEach(found -> rules.computeIfAbsent(found.rule(), rule -> new java.util.ArrayList<>())
                .add(found));
        return rules;
    }

    /** A line of the text with what was found in it, in pieces to be read one after the other. */
    public List<Piece> pieces(String field, int block, String text) {
        return Piece.of(
                text,
                findings.stream()
                        .filter(found -> found.field().equals(field) && found.block() == block)
                        .toList());
    }
}
