package stemma.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No import run has this number, or no file this place in it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class RunNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunNotFound(long id) {
        super("there is no import run " + id);
    }

    RunNotFound(long id, int position) {
        super("import run " + id + " has no file " + position);
    }
}
