package stemma.rearrangement;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The archive was never placed anew under this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class RearrangementNotFound extends RuntimeException {

    public RearrangementNotFound(long id) {
        super("the archive was not placed anew under the number " + id);
    }
}
