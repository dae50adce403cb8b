package stemma.article;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such collection. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class CollectionNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CollectionNotFound(long id) {
        super("there is no collection " + id);
    }
}
