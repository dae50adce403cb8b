package stemma.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Since when a page has had its bytes, in whole seconds (RFC 9110, section 8.8.2). It is the second after they were made, and
 * nobody is told before that is over: so no two states of a page that readers got ever bear the same time.
 */
final class Modified {

    /** Of a page that nobody has looked at before. */
    static final Modified UNKNOWN = new Modified(Instant.MAX, "", Clock.systemUTC());

    private final Instant at;
    private final String words;
    private final Clock clock;

    private Modified(Instant at, String words, Clock clock) {
        this.at = at;
        this.words = words;
        this.clock = clock;
    }

    static Modified now(Clock clock) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return new Modified(at, DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)), clock);
    }

    private boolean isKnown() {
        return at != Instant.MAX && !at.isAfter(clock.instant());
    }

    void tell(HttpServletResponse response) {
        if (isKnown()) {
            response.setHeader(HttpHeaders.LAST_MODIFIED, words);
        }
    }

    /** Whether the reader has just these bytes. A time that is still to come, or none at all, says nothing. */
    boolean isHeldBy(HttpServletRequest request) {
        String held = request.getHeader(HttpHeaders.IF_MODIFIED_SINCE);
        if (held == null || !isKnown()) {
            return false;
        }
        return held.equals(words) || isBetween(parsed(held));
    }

    private boolean isBetween(@Nullable Instant held) {
        return held != null && !held.isBefore(at) && !held.isAfter(clock.instant());
    }

    private static @Nullable Instant parsed(String held) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(held, Instant::from);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
