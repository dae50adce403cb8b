package stemma.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A line cannot be taken for what somebody wants, or a rule cannot be as somebody wants it. */
@ResponseStatus(HttpStatus.CONFLICT)
public class RulingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RulingRefused(String reason) {
        super(reason);
    }
}
