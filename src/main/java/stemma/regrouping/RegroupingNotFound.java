package stemma.regrouping;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing that was done to stories has this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class RegroupingNotFound extends RuntimeException {

    RegroupingNotFound(long id) {
        super("there is no regrouping " + id);
    }
}
