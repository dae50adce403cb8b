package stemma.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came for one name or from one address; the next has to wait. */
class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("wait " + wait);
        this.wait = wait;
    }

    /** In whole seconds, rounded up: to come back a moment too early would not help. */
    long seconds() {
        return wait.plusMillis(999).toSeconds();
    }

    void answer(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
