package stemma.section;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such topic, outlet or author, or no public story of it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class SectionNotFound extends RuntimeException {

    SectionNotFound(SectionKind kind, String address) {
        super("no public story is listed under " + kind.path() + "/" + address);
    }
}
