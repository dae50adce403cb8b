package stemma.desk;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The editor has no draft with this id. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class DraftNotFound extends RuntimeException {

    DraftNotFound(UUID id) {
        super("no draft " + id);
    }
}
