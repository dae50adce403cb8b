package stemma.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such rule. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class RuleNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleNotFound(long id) {
        super("there is no outlet rule " + id);
    }
}
