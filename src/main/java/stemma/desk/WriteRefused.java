package stemma.desk;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** What a program sent cannot be saved; the message tells why, and the problems do so by field. */
class WriteRefused extends RuntimeException {

    private final HttpStatus status;
    private final transient Map<String, String> problems;

    private WriteRefused(HttpStatus status, String why, Map<String, String> problems) {
        super(why);
        this.status = status;
        this.problems = Map.copyOf(problems);
    }

    static WriteRefused unseen() {
        return new WriteRefused(
                HttpStatus.PRECONDITION_REQUIRED,
                "Read the text first, and send its ETag as If-Match: so nobody's words are written over unseen.",
                Map.of());
    }

    static WriteRefused overtaken() {
        return new WriteRefused(
                HttpStatus.PRECONDITION_FAILED,
                "The text is not as you read it: somebody has saved it, or released words of it, since. Read it again.",
                Map.of());
    }

    static WriteRefused unreadable(String where) {
        return new WriteRefused(
                HttpStatus.BAD_REQUEST, "The body cannot be read as it is described" + where + ".", Map.of());
    }

    static WriteRefused tooLarge(int most) {
        return new WriteRefused(
                HttpStatus.CONTENT_TOO_LARGE, "The body has more than %,d bytes.".formatted(most), Map.of());
    }

    static WriteRefused of(Map<String, String> problems) {
        return new WriteRefused(HttpStatus.UNPROCESSABLE_CONTENT, "Some fields cannot be saved like this.", problems);
    }

    HttpStatus status() {
        return status;
    }

    Map<String, String> problems() {
        return problems;
    }
}
