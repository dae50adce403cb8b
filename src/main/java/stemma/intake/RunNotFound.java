package stemma.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No import run has this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class RunNotFound extends RuntimeException {

    RunNotFound(long id) {
        super("there is no import run " + id);
    }
}
