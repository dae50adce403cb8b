package stemma.ruling;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No suggestion with this number is open. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class SuggestionNotFound extends RuntimeException {

    public SuggestionNotFound(long id) {
        super("suggestion " + id
                + " is not open: its two articles are in one story by now, or were ruled on, or are gone");
    }
}
