package stemma.export;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What the site said at one address. */
record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final int OK = 200;
    private static final int GONE = 410;
    private static final int FAULT = 500;

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    boolean isThere() {
        return status == OK;
    }

    boolean isGone() {
        return status == GONE;
    }

    boolean leadsOn() {
        return status / 100 == 3 && header("Location").isPresent();
    }

    /** Whether the site could not say: another time it may. */
    boolean isFault() {
        return status >= FAULT || status == 429;
    }

    String type() {
        return header("Content-Type").orElse("application/octet-stream");
    }

    boolean isHtml() {
        return type().startsWith("text/html");
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** When it last changed, as the site says. */
    Optional<Instant> changed() {
        try {
            return header("Last-Modified")
                    .map(said -> ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
