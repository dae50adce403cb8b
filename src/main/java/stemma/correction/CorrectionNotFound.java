package stemma.correction;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Readers were not told of a correction with this revision. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class CorrectionNotFound extends RuntimeException {

    CorrectionNotFound(long revision) {
        super("no correction was made with revision " + revision);
    }
}
