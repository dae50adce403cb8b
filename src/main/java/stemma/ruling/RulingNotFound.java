package stemma.ruling;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No standing ruling has this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class RulingNotFound extends RuntimeException {

    public RulingNotFound(long id) {
        super("there is no ruling " + id + ", or it was withdrawn");
    }
}
