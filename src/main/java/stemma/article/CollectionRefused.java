package stemma.article;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked about a collection makes no sense; the message tells why. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class CollectionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CollectionRefused(String message) {
        super(message);
    }
}
