package stemma.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers were told about texts after they were public, the newest first.
 *
 * @param next what the next page begins before; null on the last
 */
public record CorrectionsPage(List<Line> notices, @Nullable Long next) {

    /**
     * One notice and the text that it is about.
     *
     * @param kind the key of the message that says which notice it is
     */
    public record Line(String kind, Instant at, String notice, String address, String title, String lang) {}

    public CorrectionsPage {
        notices = List.copyOf(notices);
    }
}
