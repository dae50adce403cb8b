package stemma.register;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something asked of the register that makes no sense as things stand; the message tells an editor why. */
@ResponseStatus(HttpStatus.CONFLICT)
public class EntryRefused extends RuntimeException {

    public EntryRefused(String message) {
        super(message);
    }
}
