package stemma.correction;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A correction cannot be carried on like this; the message tells an editor why. */
@ResponseStatus(HttpStatus.CONFLICT)
public class CarryRefused extends RuntimeException {

    CarryRefused(String why) {
        super(why);
    }
}
