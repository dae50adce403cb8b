package stemma.syndication;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A search that cannot be run as it is written. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class BadQuery extends RuntimeException {

    BadQuery(String problem) {
        super(problem);
    }
}
