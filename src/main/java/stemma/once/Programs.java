package stemma.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UrlPathHelper;

/**
 * Requests of programs, which carry their key in the header {@code Idempotency-Key}. Their answers have no body: a status, where to
 * look at what was made, and the validator of it.
 */
final class Programs {

    static final String KEY = "Idempotency-Key";

    private Programs() {}

    static boolean send(HttpServletRequest request) {
        return UrlPathHelper.rawPathInstance.getPathWithinApplication(request).startsWith("/api/");
    }

    /** Who is not logged in can do nothing there, so nothing is kept for them. */
    static boolean hasKey(HttpServletRequest request) {
        return request.getHeader(KEY) != null && request.getRemoteUser() != null;
    }

    /** What two sendings of one request have in common; of a file only its length, and of files what all forms count of them. */
    static List<String> inCommon(HttpServletRequest request) {
        boolean files = request instanceof MultipartHttpServletRequest;
        return List.of(
                String.valueOf(request.getHeader(KEY)),
                String.valueOf(request.getHeader(HttpHeaders.IF_MATCH)),
                files ? "" : String.valueOf(request.getHeader(HttpHeaders.CONTENT_LENGTH)),
                String.valueOf(request.getAttribute(SentBody.DIGEST)));
    }

    static Optional<Answer> answer(HttpServletResponse response, @Nullable Exception failure) {
        return failure == null && response.getStatus() / 100 == 2
                ? Optional.of(new Answer(
                        response.getStatus(),
                        header(response, HttpHeaders.LOCATION),
                        header(response, HttpHeaders.ETAG)))
                : Optional.empty();
    }

    private static String header(HttpServletResponse response, String name) {
        return Objects.requireNonNullElse(response.getHeader(name), "");
    }

    static void again(Answer answer, HttpServletResponse response) {
        response.setStatus(answer.status());
        if (!answer.location().isEmpty()) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (!answer.flash().isEmpty()) {
            response.setHeader(HttpHeaders.ETAG, answer.flash());
        }
    }
}
