package stemma.story;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No story has this slug. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class StoryNotFound extends RuntimeException {

    public StoryNotFound(String slug) {
        super("there is no story " + slug);
    }
}
