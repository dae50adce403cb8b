package stemma.provenance;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No open change of a source has this number: somebody may have decided about it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class SourceChangeNotFound extends RuntimeException {

    SourceChangeNotFound(long id) {
        super("there is no open change of a source " + id);
    }
}
