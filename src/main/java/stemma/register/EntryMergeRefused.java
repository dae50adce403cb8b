package stemma.register;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A merge of two records, or its undoing, that makes no sense as things stand; the message tells an editor why. */
@ResponseStatus(HttpStatus.CONFLICT)
public class EntryMergeRefused extends RuntimeException {

    public EntryMergeRefused(String message) {
        super(message);
    }
}
