package stemma.rearrangement;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked makes no sense as things stand; the message tells an admin why. */
@ResponseStatus(HttpStatus.CONFLICT)
public class RearrangementRefused extends RuntimeException {

    public RearrangementRefused(String message) {
        super(message);
    }
}
