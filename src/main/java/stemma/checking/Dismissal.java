package stemma.checking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An editor's word that something is right as it stands.
 *
 * @param subject the text, such as {@code articles/12}; null for all texts
 * @param revisionId where it counts only as long as the text says this
 */
public record Dismissal(
        long id,
        String rule,
        String words,
        @Nullable String subject,
        @Nullable Long revisionId,
        String madeBy,
        Instant madeAt) {

    /** The name of its rule; of a rule that is gone, what it was called. */
    public String title() {
        return Fixing.rule(rule).map(CheckRule::title).orElse(rule);
    }

    boolean covers(Finding finding) {
        return rule.equals(finding.rule().key()) && words.equals(finding.key());
    }

    /** How far it reaches, for people. */
    public String reach() {
        if (subject == null) {
            return "in all texts";
        }
        return revisionId == null ? "in this text" : "in this revision";
    }
}
