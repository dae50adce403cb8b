package stemma.delivery;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The settings name no folder with this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class FolderNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FolderNotFound(int number) {
        super("there is no folder " + number + " to import from");
    }
}
