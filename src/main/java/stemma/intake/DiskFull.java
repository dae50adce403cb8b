package stemma.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is too little room left to take anything in. */
@ResponseStatus(HttpStatus.INSUFFICIENT_STORAGE)
public class DiskFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DiskFull(String message) {
        super(message);
    }
}
