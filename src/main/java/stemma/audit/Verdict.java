package stemma.audit;

import org.jspecify.annotations.Nullable;

/**
 * What was found when the audit log was gone through.
 *
 * @param head the end of the chain as far as it holds; its count is that of the entries that hold
 * @param waiting how many entries are not sealed yet
 * @param broken what is wrong first; null where all holds
 */
public record Verdict(Anchor head, long waiting, @Nullable String broken) {

    public boolean holds() {
        return broken == null;
    }
}
