package stemma.syndication;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import stemma.article.ArticleNotFound;
import stemma.publication.TextWithdrawn;
import stemma.ruling.SuggestionNotFound;
import stemma.story.StoryNotFound;

/** Tells programs what went wrong as problem documents (RFC 9457). */
@RestControllerAdvice(
        assignableTypes = {StoryApi.class, ArticleApi.class, EvidenceApi.class, SuggestionApi.class, NothingThere.class
        })
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler({StoryNotFound.class, ArticleNotFound.class, SuggestionNotFound.class})
    ProblemDetail notFound(RuntimeException missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail noSuchAddress(NothingThere.NoSuchAddress missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is nothing at this address.");
    }

    /** As NewsML-G2 and ninjs call it: canceled. */
    @ExceptionHandler
    ProblemDetail withdrawn(TextWithdrawn withdrawn) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.GONE, withdrawn.notice());
        problem.setProperty("pubstatus", "canceled");
        problem.setProperty("withdrawn", withdrawn.at());
        return problem;
    }

    @ExceptionHandler({BadCursor.class, BadQuery.class})
    ProblemDetail badRequest(RuntimeException bad) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(bad.getMessage()));
    }

    /** The security rules answer this one: with a login or with a refusal. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException unexpected) {
        log.error("An API request failed", unexpected);
        return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side.");
    }
}
