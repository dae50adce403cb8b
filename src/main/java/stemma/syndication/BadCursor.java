package stemma.syndication;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A cursor that this program did not give. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class BadCursor extends RuntimeException {

    BadCursor(String cursor) {
        super("“" + cursor + "” is no cursor: send as “after” what an earlier page gave as “next”.");
    }
}
