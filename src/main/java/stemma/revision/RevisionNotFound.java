package stemma.revision;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The text has no such revision. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class RevisionNotFound extends RuntimeException {

    public RevisionNotFound(long id) {
        super("there is no revision " + id + " of this text");
    }

    RevisionNotFound(long id, int paragraph) {
        super("revision " + id + " has no paragraph " + paragraph);
    }
}
