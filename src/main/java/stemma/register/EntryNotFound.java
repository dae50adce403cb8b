package stemma.register;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The register has no such record. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class EntryNotFound extends RuntimeException {

    public EntryNotFound(EntryKind kind, long id) {
        super("there is no " + kind.word() + " " + id);
    }
}
