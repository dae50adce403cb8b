package stemma.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The report has no such line, or nothing stands on it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class LineNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LineNotFound(int line) {
        super("there is nothing on line " + line);
    }
}
