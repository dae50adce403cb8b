package stemma.story;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A merge, its undoing or a move that makes no sense as things stand; the message tells an editor why. */
@ResponseStatus(HttpStatus.CONFLICT)
public class MergeRefused extends RuntimeException {

    public MergeRefused(String message) {
        super(message);
    }
}
