package stemma.article;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The text has no such report. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ReportNotFound extends RuntimeException {

    public ReportNotFound(long id) {
        super("there is no report " + id + " of this text");
    }
}
