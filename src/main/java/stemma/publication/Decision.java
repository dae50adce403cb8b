package stemma.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an editor wants done about the publication of a text.
 *
 * @param time from when on it is to be public, for a schedule or an embargo
 * @param notice what readers are told when it is killed
 */
public record Decision(
        Step step,
        Hand by,
        @Nullable Instant time,
        @Nullable String notice) {

    public Decision {
        notice = notice == null || notice.isBlank() ? null : notice.strip();
    }

    public Decision(Step step, Hand by) {
        this(step, by, null, null);
    }
}
