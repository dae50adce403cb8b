package stemma.article;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No article has this slug. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ArticleNotFound extends RuntimeException {

    public ArticleNotFound(String slug) {
        super("there is no article " + slug);
    }
}
