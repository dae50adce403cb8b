package stemma.story;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No merge has this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class MergeNotFound extends RuntimeException {

    public MergeNotFound(long id) {
        super("there is no merge " + id);
    }
}
